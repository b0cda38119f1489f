using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Playbooks;

/// <summary>A text in the two languages people read.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Chinese.</param>
public sealed record LocalizedText(string En, string Zh);

/// <summary>The hours of each channel, local to the dealer.</summary>
/// <param name="Sms">Hours of text messages and WeCom messages.</param>
/// <param name="Call">Hours of calls by people and machines.</param>
/// <param name="CallOnOffDays">Whether calls may run on days off; otherwise they move to a working day.</param>
public sealed record ContactWindows(ContactWindow Sms, ContactWindow Call, bool CallOnOffDays)
{
    /// <summary>The hours of a channel.</summary>
    public ContactWindow Of(Channel channel) => IsVoice(channel) ? Call : Sms;

    /// <summary>Whether a touch of this channel keeps its day even when nobody works.</summary>
    public bool KeepsItsDay(Channel channel) => !IsVoice(channel) || CallOnOffDays;

    private static bool IsVoice(Channel channel) => channel is Channel.Call or Channel.Robot;
}

/// <summary>How a term ends that nobody has ended before.</summary>
/// <param name="Day">
/// Days from the anchor, 0 or less where that is the expiry; the term ends when that day's contact hours are over.
/// </param>
/// <param name="Reason">The loss reason recorded.</param>
public sealed record EndRule(int Day, string Reason);

/// <summary>
/// A contact cadence: which touches a term gets, counted in days from its anchor. Immutable; a change is a new version.
/// Sources: 001 rows 1-25 to 1-32, 000 row 0-13, 002 rows 2-10 and 2-21, 004 row 4-06.
/// </summary>
/// <param name="Name">Kebab-case name, such as <c>bdc-90</c>.</param>
/// <param name="Title">What people read.</param>
/// <param name="Anchor">The date that counts as day 0.</param>
/// <param name="Windows">Contact hours.</param>
/// <param name="Touches">Every planned contact in order of day; the index of a touch is its step.</param>
/// <param name="Milestones">Days on which something other than a contact happens, in order.</param>
/// <param name="End">How a term ends by itself.</param>
/// <param name="CallbackDays">
/// After a call that reached the customer but settled nothing, call again at the same time this many days later; null
/// leaves it to the agent. Source: 004 row 4-15.
/// </param>
/// <param name="Births">When cars become cases; null where the anchor is the expiry.</param>
public sealed record Playbook(
    string Name,
    LocalizedText Title,
    Anchor Anchor,
    ContactWindows Windows,
    Sequence<Touch> Touches,
    Sequence<Milestone> Milestones,
    EndRule End,
    int? CallbackDays = null,
    BirthRule? Births = null)
{
    // A term's row carries its last day. Insurance lasts to its anchor whenever contact ends; a case lasts as long as
    // it is worked on.
    private readonly int _lastDay = Anchor == Anchor.Expiry ? 0 : End.Day;

    /// <summary>The day from the anchor of the first touch.</summary>
    public int FirstDay => Touches[0].Day;


    /// <summary>The channels that have touches here, in the fixed order of <see cref="Channel"/>.</summary>
    public Sequence<Channel> Channels { get; } =
        Sequence.From(Touches.Select(touch => touch.Channel).Distinct().Order());

    /// <summary>
    /// The touches that a customer gets, by tier, without one as C, and by the reason of the last lost term.
    /// </summary>
    public IEnumerable<Touch> For(Tier? tier, string? lostReason = null) =>
        Touches.Where(touch => touch.IsFor(tier, lostReason));

    /// <summary>The local day that the playbook counts as a day from the anchor, for a term by its last day.</summary>
    public DateOnly DayOf(DateOnly expiry, int day) => expiry.AddDays(day - _lastDay);

    /// <summary>The last day of a term whose anchor is a local day.</summary>
    public DateOnly ExpiryOf(DateOnly anchor) => anchor.AddDays(_lastDay);
}
