using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Playbooks;

/// <summary>A customer's tier by claims history and spend. Source: 002 row 2-09.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Tier>))]
public enum Tier
{
    /// <summary>The most valuable customers.</summary>
    A,

    /// <summary>The middle.</summary>
    B,

    /// <summary>All others, and everybody without a tier.</summary>
    C,
}

/// <summary>How exact a price is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuoteKind>))]
public enum QuoteKind
{
    /// <summary>A trial price on last year's terms (试算). Source: 001 row 1-26.</summary>
    [JsonStringEnumMemberName("indicative")]
    Indicative,

    /// <summary>A precise price, given inside the last 30 days. Source: 001 row 1-30.</summary>
    [JsonStringEnumMemberName("firm")]
    Firm,
}

/// <summary>One planned contact of a playbook.</summary>
/// <param name="Step">Its index in the playbook, 0 or more; stable for a playbook version.</param>
/// <param name="Day">Days from the anchor, negative before it.</param>
/// <param name="Channel">How the customer is reached.</param>
/// <param name="Template">Message template of a text; null for calls.</param>
/// <param name="Goal">What a call is for; null for texts.</param>
/// <param name="Quote">The kind of price a call may give; null for none.</param>
/// <param name="Tiers">The tiers that get it; empty for all.</param>
/// <param name="Anchor">What its day counts from.</param>
public sealed record Touch(
    int Step,
    int Day,
    Channel Channel,
    string? Template,
    string? Goal,
    QuoteKind? Quote,
    Sequence<Tier> Tiers,
    Anchor Anchor = Anchor.Expiry)
{
    /// <summary>The first step of touches that no playbook planned: appointments made with the customer.</summary>
    public const int FirstAppointment = 1000;

    /// <summary>
    /// Its name within the term, such as <c>sms-90</c> or <c>call-0</c>; from another anchor than the expiry
    /// <c>sms-first-30</c> or <c>call-last+361</c>.
    /// </summary>
    public string Name => NameOf(Channel, Anchor, Day);

    /// <summary>
    /// The reasons of a lost term, as codes, whose customers get it; empty for all. Source: 002 row 2-12.
    /// </summary>
    public Sequence<string> Reasons { get; init; } = [];

    /// <summary>The reasons whose customers get another touch in its place.</summary>
    public Sequence<string> OtherReasons { get; init; } = [];

    /// <summary>Whether a customer gets it, by tier and by the reason of the last lost term, null for none.</summary>
    public bool IsFor(Tier? tier, string? lostReason) =>
        (Tiers.Count == 0 || Tiers.Contains(tier ?? Tier.C))
        && (Reasons.Count == 0 || Reasons.Contains(lostReason))
        && (OtherReasons.Count == 0 || !OtherReasons.Contains(lostReason));

    /// <summary>The name of an appointment's touch, such as <c>appointment-1</c>.</summary>
    public static string AppointmentName(int step) => $"appointment-{step - FirstAppointment + 1}";

    private static string NameOf(Channel channel, Anchor anchor, int day) => anchor == Anchor.Expiry
        ? $"{channel.Name()}-{-day}"
        : $"{channel.Name()}-{anchor.Mark()}{day:+0;-0;+0}";
}

/// <summary>A day on which something other than a contact happens.</summary>
/// <param name="Day">Days from the anchor, negative before it.</param>
/// <param name="Event">
/// What happens, such as <c>exclusivity-ends</c>: from that day the insurer's own telesales may call, so an open call
/// gains priority. Source: 001 row 1-07.
/// </param>
public sealed record Milestone(int Day, string Event);
