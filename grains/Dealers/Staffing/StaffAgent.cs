namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>An agent and when there. Days are local to the dealer.</summary>
/// <param name="Id">Who, unique in a book.</param>
/// <param name="From">First day of a new agent; null for one who is trained.</param>
/// <param name="Until">Last day, inclusive; null for no end.</param>
/// <param name="DaysOff">Days of leave, in any order; days off of the calendar need not be named.</param>
/// <param name="WeekDaysOff">Days of each week without work, Monday is 1 and Sunday 7.</param>
/// <param name="TalkMinutes">Minutes a working day on the phone, 1 to 720; null for what all can do.</param>
public sealed record StaffAgent(
    string Id, DateOnly? From, DateOnly? Until, Sequence<DateOnly> DaysOff, Sequence<int> WeekDaysOff,
    int? TalkMinutes = null)
{
    private const int DaysPerWeek = 7;

    private const int MonthsPerYear = 12;

    /// <summary>A trained agent who is always there.</summary>
    public static StaffAgent Trained(string id) => new(id, null, null, [], []);

    /// <summary>Whether it is one of the days of each week without work.</summary>
    internal bool IsOffOn(DateOnly day) =>
        WeekDaysOff.Contains(day.DayOfWeek == DayOfWeek.Sunday ? DaysPerWeek : (int)day.DayOfWeek);

    /// <summary>What this agent gives on a working day, 0 to 1 of a trained one; leave is the caller's.</summary>
    internal decimal ShareOn(DateOnly day, Sequence<decimal> ramp)
    {
        if (day > Until || day < From)
            return 0;
        return From is { } from && MonthsBetween(from, day) is var month && month < ramp.Count ? ramp[month] : 1;
    }

    // Full months: the second begins on the same day of the next month.
    private static int MonthsBetween(DateOnly from, DateOnly day) =>
        (day.Year - from.Year) * MonthsPerYear + day.Month - from.Month - (day.Day < from.Day ? 1 : 0);
}
