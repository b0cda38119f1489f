using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Dealers.Staffing;

namespace CampaignEngine.Silo.Api.Staffing;

/// <summary>The calls that a dealer's live terms ask for, as they stood at one instant.</summary>
/// <param name="MadeAt">Business instant, UTC.</param>
/// <param name="From">The dealer's local day of it.</param>
/// <param name="Calendar">The working days by which they were planned.</param>
/// <param name="Calls">All of them, however far ahead; those of earlier days wait already.</param>
/// <param name="Terms">Live terms, 0 or more.</param>
/// <param name="Resting">
/// Those of them that ask for no call as things stand: paused, blocked, parked, or held with their campaign or dealer.
/// </param>
internal sealed record CallBook(
    DateTimeOffset MadeAt, DateOnly From, BusinessCalendar Calendar, Sequence<PlannedCalls> Calls, int Terms,
    int Resting)
{
    /// <summary>What a forecast is made of.</summary>
    /// <param name="days">So many days, 1 or more.</param>
    /// <param name="agents">Who calls.</param>
    /// <param name="assumptions">What one agent can do.</param>
    public StaffingBook Over(int days, Sequence<StaffAgent> agents, StaffingAssumptions assumptions)
    {
        var after = From.AddDays(days);
        return new StaffingBook(
            From, days, Sequence.From(Calls.Where(calls => calls.Day < after)), agents, [], assumptions);
    }
}
