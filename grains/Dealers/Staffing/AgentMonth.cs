namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>The month of one agent with a full pipeline. Source: 001 row 1-10.</summary>
/// <param name="Calls">Customers x contacts a month.</param>
/// <param name="Minutes">Minutes on the phone in the month.</param>
/// <param name="Hours">The same in hours.</param>
/// <param name="HoursPerDay">Hours on the phone a working day; null in a month without one.</param>
/// <param name="Saturation">
/// The usual hours a day as a share of what an agent can give, rounded to 0.0001; null without a working day.
/// </param>
public sealed record AgentMonth(
    decimal Calls, Spread Minutes, Spread Hours, Spread? HoursPerDay, decimal? Saturation)
{
    private const int MinutesPerHour = 60;

    /// <summary>The arithmetic of the source; null for assumptions that are at fault.</summary>
    /// <param name="assumptions">What one agent can do.</param>
    /// <param name="workdays">Working days of the month, 0 or more.</param>
    public static AgentMonth? Of(StaffingAssumptions assumptions, int workdays)
    {
        if (StaffingRules.Check(assumptions).Count > 0)
            return null;
        var calls = assumptions.CustomersPerAgent * assumptions.ContactsPerMonth;
        var minutes = assumptions.MinutesPerCall.Of(each => calls * each);
        var hours = minutes.Of(of => of / MinutesPerHour);
        return workdays <= 0
            ? new AgentMonth(calls, minutes, hours, null, null)
            : new AgentMonth(
                calls, minutes, hours, hours.Of(of => of / workdays),
                Ratio.Rounded(minutes.Usual / (workdays * assumptions.TalkMinutes)));
    }
}
