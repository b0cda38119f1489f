using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Tests.Policies;

/// <summary>What becomes of one touch: its name, and the day on which it runs or, with a rule, is suppressed.</summary>
internal sealed record Fate(string Touch, DateOnly Day, string? Rule)
{
    public override string ToString() => $"{Touch} {Day:yyyy-MM-dd} {Rule ?? "runs"}";
}

/// <summary>
/// The rules of the contact plan sentence by sentence, slow and on its own, to compare the plan with.
/// </summary>
internal sealed class ReferencePlan(Playbook playbook, BusinessCalendar calendar, DateOnly expiry, Tier? tier)
{
    // A case is stored by its last day; what its days count from lies as far back as its end is written.
    private readonly DateOnly _anchor =
        playbook.Anchor == Anchor.Expiry ? expiry : expiry.AddDays(-playbook.End.Day);

    /// <summary>All touches of a term enrolled at a local day and time.</summary>
    public IReadOnlyList<Fate> For(DateOnly enrolled, TimeOnly time) =>
        [.. Enum.GetValues<Channel>().SelectMany(channel => Walk(channel, enrolled, time))
            .OrderBy(fate => fate.Touch, StringComparer.Ordinal)];

    private List<Fate> Walk(Channel channel, DateOnly enrolled, TimeOnly time)
    {
        var touches = playbook.Touches.Where(touch => touch.Channel == channel
            && (touch.Tiers.Count == 0 || touch.Tiers.Contains(tier ?? Tier.C)) && touch.Reasons.Count == 0).ToList();
        var fates = new List<Fate>();
        for (var at = 0; at < touches.Count; at++)
        {
            var own = _anchor.AddDays(touches[at].Day);
            var limit = at + 1 < touches.Count ? _anchor.AddDays(touches[at + 1].Day) : expiry;
            DateOnly? previous = fates.Count > 0 ? fates[^1].Day : null;
            fates.Add(FateOf(touches[at], own, limit, previous, (enrolled, time)));
        }
        return fates;
    }

    private Fate FateOf(
        Touch touch, DateOnly own, DateOnly limit, DateOnly? previous, (DateOnly Day, TimeOnly Time) enrolled)
    {
        // "A touch whose own day lies before the day of enrolment is suppressed (missed)."
        if (own < enrolled.Day)
            return new Fate(touch.Name, enrolled.Day, "missed");
        var day = DayOf(touch, own, limit, previous, enrolled.Day);
        if (day is null)
            return new Fate(touch.Name, own, "merged");
        // "One on the day of enrolment runs that day if the window is still open, otherwise it is missed."
        var closes = IsVoice(touch) ? playbook.Windows.Call.Closes : playbook.Windows.Sms.Closes;
        var isTooLate = day == enrolled.Day && enrolled.Time >= closes;
        return new Fate(touch.Name, day.Value, isTooLate ? "missed" : null);
    }

    private DateOnly? DayOf(Touch touch, DateOnly own, DateOnly limit, DateOnly? previous, DateOnly enrolled)
    {
        // "An SMS keeps its day." A call keeps it too on a working day, or where calls may run on days off.
        if (!IsVoice(touch) || playbook.Windows.CallOnOffDays || calendar.IsWorkday(own))
            return own;
        // "… moves to the next working day if that lies before the day of its channel's next touch (for the last one:
        // before the expiry day);"
        var next = own;
        while (!calendar.IsWorkday(next))
            next = next.AddDays(1);
        if (next < limit)
            return next;
        // "otherwise to the last working day before it, if that lies after the day on which its channel's previous
        // touch ran or was suppressed;" nothing can run before the term is enrolled.
        var last = own;
        while (!calendar.IsWorkday(last))
            last = last.AddDays(-1);
        if ((previous is null || last > previous) && last >= enrolled)
            return last;
        // "otherwise it is suppressed (merged)."
        return null;
    }

    private static bool IsVoice(Touch touch) => touch.Channel is Channel.Call or Channel.Robot;
}
