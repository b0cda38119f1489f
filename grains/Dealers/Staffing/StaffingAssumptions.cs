namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>What one agent can do. Sources: 001 rows 1-09, 1-10.</summary>
/// <param name="MinutesPerCall">Minutes a call takes, above 0 to 60.</param>
/// <param name="TalkMinutes">Minutes a working day that a trained agent can be on the phone, 1 to 720.</param>
/// <param name="CustomersPerAgent">
/// Customers in the pipeline of one agent at a time, 1 or more. Not customers who expire in a month: only so do the
/// source's 6 contacts a month fit a cadence of 13 to 17 contacts in 90 days.
/// </param>
/// <param name="ContactsPerMonth">Calls that a customer in the pipeline gets in a month, above 0.</param>
/// <param name="Ramp">
/// What a new agent gives in the first, second and further months, 0 to 1; after the last of them everything.
/// </param>
/// <param name="Tolerance">
/// How far above 1 a saturation may lie before anybody calls it too few agents, 0 to 1.
/// </param>
public sealed record StaffingAssumptions(
    Spread MinutesPerCall,
    decimal TalkMinutes,
    int CustomersPerAgent,
    decimal ContactsPerMonth,
    Sequence<decimal> Ramp,
    decimal Tolerance)
{
    /// <summary>
    /// The source's figures: 3 to 5 minutes a call, 200 customers, 6 contacts a month. From these follow 2.7 to 4.5
    /// hours of talk a day; 220 minutes (3.7 hours) are 55 calls of 4 minutes, which just carry the 1,200 calls of a
    /// month of 22 working days. Usual minutes, ramp (half of the first month) and tolerance (5 %) are assumed.
    /// </summary>
    public static StaffingAssumptions Usual { get; } = new(new Spread(3, 4, 5), 220, 200, 6, [0.5m], 0.05m);
}
