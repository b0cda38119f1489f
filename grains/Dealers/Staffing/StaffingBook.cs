namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>
/// What a forecast is made of: the calls that the plans of live terms hold, and who is there. Days are local to the
/// dealer.
/// </summary>
/// <param name="From">First day.</param>
/// <param name="Days">So many days, 1 to 731.</param>
/// <param name="Calls">Planned calls in any order, several for a day where some can wait longer than others.</param>
/// <param name="Agents">Who calls; nobody is allowed and gives an honest answer.</param>
/// <param name="Pipeline">
/// Customers in the pipeline by month where they are known; elsewhere they are reckoned back from the calls.
/// </param>
/// <param name="Assumptions">What one agent can do.</param>
public sealed record StaffingBook(
    DateOnly From,
    int Days,
    Sequence<PlannedCalls> Calls,
    Sequence<StaffAgent> Agents,
    Sequence<MonthPipeline> Pipeline,
    StaffingAssumptions Assumptions)
{
    /// <summary>How far a forecast usually looks.</summary>
    public const int UsualDays = 120;

    /// <summary>Last day, inclusive.</summary>
    internal DateOnly Until => From.AddDays(Days - 1);
}

/// <summary>Calls that fall on a day.</summary>
/// <param name="Day">When they may first be made; before the first day of the book for what has waited already.</param>
/// <param name="Count">How many, 0 or more.</param>
/// <param name="LastDay">The last day on which they may still be made; the day itself for what cannot wait.</param>
public sealed record PlannedCalls(DateOnly Day, int Count, DateOnly LastDay)
{
    /// <summary>Counts of successive days whose calls can all wait equally long.</summary>
    /// <param name="from">Day of the first count.</param>
    /// <param name="counts">Calls by day.</param>
    /// <param name="wait">Days they can wait, 0 for none.</param>
    public static Sequence<PlannedCalls> ByDay(DateOnly from, IEnumerable<int> counts, int wait) => Sequence.From(
        counts.Select((count, day) => new PlannedCalls(Shifted(from, day), count, Shifted(from, (long)day + wait))));

    // Absurd days are left to the rules, which say what is wrong with them.
    private static DateOnly Shifted(DateOnly day, long days) => DateOnly.FromDayNumber(
        (int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}

/// <summary>Customers who are followed in a month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Customers">How many are in the pipeline, 0 or more; not how many expire.</param>
public sealed record MonthPipeline(DateOnly Month, int Customers);
