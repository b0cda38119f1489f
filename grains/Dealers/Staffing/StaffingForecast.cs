namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>How many agents a dealer needs, day by day, by month and over all; empty for a book with faults.</summary>
/// <param name="Faults">Why there is no forecast; none when there is one.</param>
/// <param name="Days">Every day of the book.</param>
/// <param name="Months">Every month that it touches, a part of one as such.</param>
/// <param name="Whole">All days together; null with faults.</param>
/// <param name="OffDaysOnly">
/// Calls all of whose days are days off: not made, and no number of agents could have made them.
/// </param>
public sealed record StaffingForecast(
    Sequence<Fault> Faults,
    Sequence<StaffingDay> Days,
    Sequence<StaffingPeriod> Months,
    StaffingPeriod? Whole,
    int OffDaysOnly);

/// <summary>
/// One day. <c>Calls</c>, minutes, saturation and balance say what the day asks for if nobody is late, whatever the
/// number of agents; carried, made, not made and waiting say what becomes of it with the agents that are there.
/// </summary>
/// <param name="Day">Local to the dealer.</param>
/// <param name="IsWorkday">Whether anybody works.</param>
/// <param name="IsProvisional">Whether the calendar of its year is not published yet.</param>
/// <param name="Planned">Calls planned for it.</param>
/// <param name="Calls">Calls for which it is the first working day.</param>
/// <param name="Minutes">Talk minutes that these need.</param>
/// <param name="Capacity">Talk minutes that there are, after leave and ramp.</param>
/// <param name="Saturation">Minutes / capacity, rounded to 0.0001; null for calls and nobody to make them.</param>
/// <param name="Balance">
/// Trained agents missing (negative) until the saturation is within the tolerance, or free (positive) without anybody
/// passing 100 %; 0 is right. Days off have 0.
/// </param>
/// <param name="Carried">Calls that waited from earlier days.</param>
/// <param name="Made">Calls made, those with the nearest last day first.</param>
/// <param name="NotMade">Calls whose last day has passed.</param>
/// <param name="Waiting">Calls that wait for the next working day.</param>
public sealed record StaffingDay(
    DateOnly Day, bool IsWorkday, bool IsProvisional, int Planned, int Calls, decimal Minutes, decimal Capacity,
    decimal? Saturation, int Balance, int Carried, int Made, int NotMade, int Waiting);

/// <summary>A month, or all days. Carried + planned = made + not made + waiting.</summary>
/// <param name="From">First day that counts.</param>
/// <param name="Until">Last day that counts, inclusive.</param>
/// <param name="IsProvisional">Whether the calendar of one of its days is not published yet.</param>
/// <param name="Workdays">Working days.</param>
/// <param name="Planned">Calls planned for its days.</param>
/// <param name="Calls">Calls whose first working day lies in it.</param>
/// <param name="Minutes">Talk minutes that these need.</param>
/// <param name="Capacity">Talk minutes that there are.</param>
/// <param name="Saturation">Minutes / capacity; null for calls and nobody to make them.</param>
/// <param name="Agents">Trained agents there on average, after leave and ramp; null without a working day.</param>
/// <param name="Customers">
/// Customers in the pipeline: of a month as given, or reckoned back from its calls; over all the fullest month that was
/// given, or else the average reckoned back. Null where there are calls and no working day.
/// </param>
/// <param name="Needed">Agents needed.</param>
/// <param name="PeakDay">The day with the most calls, the first of several; null without calls.</param>
/// <param name="DaysUnder">Days with too few agents.</param>
/// <param name="DaysOver">Days with one agent or more to spare.</param>
/// <param name="Carried">Calls that waited at its beginning.</param>
/// <param name="Made">Calls made.</param>
/// <param name="NotMade">Calls whose last day passed.</param>
/// <param name="Waiting">Calls that wait at its end.</param>
/// <param name="MostWaiting">The most that wait at the end of one of its days.</param>
public sealed record StaffingPeriod(
    DateOnly From, DateOnly Until, bool IsProvisional, int Workdays, int Planned, int Calls, decimal Minutes,
    decimal Capacity, decimal? Saturation, decimal? Agents, decimal? Customers, AgentsNeeded Needed, DateOnly? PeakDay,
    int DaysUnder, int DaysOver, int Carried, int Made, int NotMade, int Waiting, int MostWaiting);

/// <summary>
/// Trained agents who are needed if they are there on every working day; null where there are calls and no working day,
/// so that no number would do. Sources: 001 rows 1-09, 1-10.
/// </summary>
/// <param name="FromTalk">By talk time, for short, usual and long calls, rounded to 0.01.</param>
/// <param name="FromPipeline">By customers in the pipeline, rounded to 0.01.</param>
/// <param name="Whole">The larger of usual talk time and pipeline, as whole agents within the tolerance.</param>
public sealed record AgentsNeeded(Spread? FromTalk, decimal? FromPipeline, int? Whole);

/// <summary>What more or fewer agents change.</summary>
/// <param name="Agents">How many more, negative for fewer.</param>
/// <param name="Before">The forecast as it is.</param>
/// <param name="After">The forecast with them.</param>
public sealed record StaffingChange(int Agents, StaffingForecast Before, StaffingForecast After)
{
    /// <summary>Days with too few agents that come or go; null when a forecast has faults.</summary>
    public int? DaysUnder => After.Whole?.DaysUnder - Before.Whole?.DaysUnder;

    /// <summary>Days with agents to spare that come or go.</summary>
    public int? DaysOver => After.Whole?.DaysOver - Before.Whole?.DaysOver;

    /// <summary>Calls more or fewer that are not made.</summary>
    public int? NotMade => After.Whole?.NotMade - Before.Whole?.NotMade;

    /// <summary>Calls more or fewer that wait at the end.</summary>
    public int? Waiting => After.Whole?.Waiting - Before.Whole?.Waiting;

    /// <summary>Calls more or fewer that wait on the worst day.</summary>
    public int? MostWaiting => After.Whole?.MostWaiting - Before.Whole?.MostWaiting;
}
