namespace CampaignEngine.Wire;

/// <summary>How many agents a dealer needs for the calls that its live terms hold.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="MadeAt">When the calls were counted, engine's clock, UTC; they are kept for some minutes.</param>
/// <param name="From">First day, local to the dealer.</param>
/// <param name="Days">So many days.</param>
/// <param name="Terms">Live terms that were looked at. Terms not enrolled yet are not among them.</param>
/// <param name="Resting">Those that ask for no call now: paused, blocked, parked or held.</param>
/// <param name="IsTrial">Whether the agents are those of the question, not those that the dealer keeps.</param>
/// <param name="Staffing">What the dealer keeps: agents, and what one can do.</param>
/// <param name="Daily">Every day.</param>
/// <param name="Months">Every month that the days touch, a part of one as such.</param>
/// <param name="Whole">All days together.</param>
/// <param name="OffDaysOnly">Calls all of whose days are days off: no number of agents could make them.</param>
/// <param name="OneMore">What one more agent, trained, would change.</param>
/// <param name="OneFewer">What one fewer would change, the one who gives most talk time; null for nobody there.</param>
public sealed record StaffingView(
    DealerRef Dealer, DateTimeOffset MadeAt, DateOnly From, int Days, int Terms, int Resting, bool IsTrial,
    StaffingInputs Staffing, IReadOnlyList<StaffingDayView> Daily, IReadOnlyList<StaffingPeriodView> Months,
    StaffingPeriodView Whole, int OffDaysOnly, StaffingEffect OneMore, StaffingEffect? OneFewer);

/// <summary>One day of a staffing forecast.</summary>
/// <param name="Day">Local to the dealer.</param>
/// <param name="IsWorkday">Whether anybody works.</param>
/// <param name="IsProvisional">Whether the calendar of its year is not published yet.</param>
/// <param name="Planned">Calls planned for it.</param>
/// <param name="Calls">Calls for which it is the first working day.</param>
/// <param name="Minutes">Talk minutes that these need.</param>
/// <param name="Capacity">Talk minutes that there are.</param>
/// <param name="Saturation">Minutes / capacity, 1 being full; null for calls and nobody to make them.</param>
/// <param name="Balance">Trained agents missing (negative) or free (positive).</param>
/// <param name="Fit">under, right or over: too few agents, enough, or one and more to spare.</param>
/// <param name="Made">Calls made by those who are there.</param>
/// <param name="NotMade">Calls whose last day has passed.</param>
/// <param name="Waiting">Calls that wait for the next working day.</param>
public sealed record StaffingDayView(
    DateOnly Day, bool IsWorkday, bool IsProvisional, int Planned, int Calls, decimal Minutes, decimal Capacity,
    decimal? Saturation, int Balance, string Fit, int Made, int NotMade, int Waiting);

/// <summary>A month of a staffing forecast, or all of it.</summary>
/// <param name="From">First day that counts.</param>
/// <param name="Until">Last day that counts, included.</param>
/// <param name="IsProvisional">Whether the calendar of one of its days is not published yet.</param>
/// <param name="Workdays">Working days.</param>
/// <param name="Calls">Calls whose first working day lies in it.</param>
/// <param name="Minutes">Talk minutes that these need.</param>
/// <param name="Capacity">Talk minutes that there are.</param>
/// <param name="Saturation">Minutes / capacity, 1 being full; null for calls and nobody to make them.</param>
/// <param name="Agents">Trained agents there on average; null without a working day.</param>
/// <param name="Customers">Customers in the pipeline, reckoned back from the calls.</param>
/// <param name="NeededByTalk">Agents needed by talk time, for short, usual and long calls.</param>
/// <param name="NeededByPipeline">Agents needed by customers in the pipeline.</param>
/// <param name="Needed">The larger of the two, in whole agents; null where no number would do.</param>
/// <param name="PeakDay">The day with the most calls; null without calls.</param>
/// <param name="DaysUnder">Days with too few agents.</param>
/// <param name="DaysOver">Days with one agent or more to spare.</param>
/// <param name="Made">Calls made.</param>
/// <param name="NotMade">Calls whose last day passed.</param>
/// <param name="Waiting">Calls that wait at its end.</param>
public sealed record StaffingPeriodView(
    DateOnly From, DateOnly Until, bool IsProvisional, int Workdays, int Calls, decimal Minutes, decimal Capacity,
    decimal? Saturation, decimal? Agents, decimal? Customers, SpreadView? NeededByTalk, decimal? NeededByPipeline,
    int? Needed, DateOnly? PeakDay, int DaysUnder, int DaysOver, int Made, int NotMade, int Waiting);

/// <summary>What another number of agents would change over all days; negative for less.</summary>
/// <param name="Agents">How many more, negative for fewer.</param>
/// <param name="Saturation">The saturation with them; null for calls and nobody to make them.</param>
/// <param name="DaysUnder">Days with too few agents that come or go.</param>
/// <param name="DaysOver">Days with agents to spare that come or go.</param>
/// <param name="NotMade">Calls more or fewer that are not made.</param>
/// <param name="Waiting">Calls more or fewer that wait at the end.</param>
public sealed record StaffingEffect(
    int Agents, decimal? Saturation, int DaysUnder, int DaysOver, int NotMade, int Waiting);

/// <summary>What a dealer says about its staff; what is left out when it is set stays as it was.</summary>
/// <param name="Assumptions">What one agent can do.</param>
/// <param name="Agents">
/// Who calls for renewals: the agents of the dealer's book, whom files bring as well. When they are set, others go.
/// </param>
public sealed record StaffingInputs(
    StaffingAssumptionsView? Assumptions = null, IReadOnlyList<StaffAgentView>? Agents = null);

/// <summary>What one agent can do.</summary>
/// <param name="MinutesPerCall">Minutes a call takes, above 0 to 60.</param>
/// <param name="TalkMinutes">Minutes a working day on the phone, 1 to 720.</param>
/// <param name="CustomersPerAgent">Customers in the pipeline of one agent at a time, 1 or more.</param>
/// <param name="ContactsPerMonth">Calls that a customer in the pipeline gets in a month, above 0.</param>
/// <param name="Ramp">What a new agent gives in the first and further months, each 0 to 1.</param>
/// <param name="Tolerance">How far above 1 a saturation may lie, 0 to 1.</param>
public sealed record StaffingAssumptionsView(
    SpreadView? MinutesPerCall = null, decimal? TalkMinutes = null, int? CustomersPerAgent = null,
    decimal? ContactsPerMonth = null, IReadOnlyList<decimal>? Ramp = null, decimal? Tolerance = null);

/// <summary>A figure with its range.</summary>
/// <param name="Low">The lowest to reckon with.</param>
/// <param name="Usual">The one that counts.</param>
/// <param name="High">The highest to reckon with.</param>
public sealed record SpreadView(decimal Low, decimal Usual, decimal High);

/// <summary>An agent and when there.</summary>
/// <param name="Name">Who, named once.</param>
/// <param name="From">First day of a new agent; null for one who is trained.</param>
/// <param name="Until">Last day, included; null for no end.</param>
/// <param name="DaysOff">Days of leave.</param>
/// <param name="WeekDaysOff">Days of each week without work, Monday is 1 and Sunday 7.</param>
/// <param name="TalkMinutes">Minutes a working day on the phone, 1 to 720; null for what all can do.</param>
public sealed record StaffAgentView(
    string? Name, DateOnly? From = null, DateOnly? Until = null, IReadOnlyList<DateOnly>? DaysOff = null,
    IReadOnlyList<int>? WeekDaysOff = null, int? TalkMinutes = null);
