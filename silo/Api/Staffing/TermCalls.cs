using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Silo.Api.Policies;

namespace CampaignEngine.Silo.Api.Staffing;

/// <summary>The calls that one term still asks for. Days are local to the dealer. Source: 001 row 1-09.</summary>
internal static class TermCalls
{
    /// <summary>
    /// The call that is open, the one that was agreed and those that its plan holds, in no order; none for a term that
    /// rests. A call can wait until the day before the term's next planned call, the last one until the term expires.
    /// </summary>
    public static IEnumerable<PlannedCalls> Of(Outlook outlook)
    {
        if (outlook.Rests)
            return [];
        var policy = outlook.Policy;
        var planned = PlannedDays(outlook);
        List<DateOnly> days = [.. planned];
        if (policy.OpenCall is { } open)
            days.Add(open.Day);
        if (policy.Appointment is { } agreed)
            days.Add(LocalTime.DayOf(agreed.At, outlook.Context.Zone));
        return days.Select(day => new PlannedCalls(day, 1, LastDayOf(day, planned, outlook)));
    }

    // As in the grain: a touch whose day has passed is missed, and none is made before a contact that was agreed.
    private static List<DateOnly> PlannedDays(Outlook outlook) =>
        [.. outlook.Remaining.Where(planned => planned.Touch.Channel == Channel.Call
                && planned.Day >= outlook.Context.Today && !(planned.At < outlook.Policy.Appointment?.At)
                && outlook.RuleAgainst(planned) is null)
            .Select(planned => planned.Day)];

    // What is still there waits at least until the end of today.
    private static DateOnly LastDayOf(DateOnly day, List<DateOnly> planned, Outlook outlook)
    {
        var next = planned.Where(other => other > day).Select(other => (DateOnly?)other).Min();
        var last = next?.AddDays(-1) ?? outlook.Policy.Expiry;
        var earliest = day > outlook.Context.Today ? day : outlook.Context.Today;
        return last > earliest ? last : earliest;
    }
}
