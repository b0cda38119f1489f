namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>What the agents of a book can do on a working day, after leave and ramp.</summary>
/// <param name="book">Who is there, and what one can do.</param>
public sealed class Workforce(StaffingBook book)
{
    private readonly List<(StaffAgent Agent, HashSet<DateOnly> Off)> _agents =
        [.. book.Agents.Select(agent => (agent, agent.DaysOff.ToHashSet()))];

    /// <summary>Talk minutes of a working day, and the whole calls that fit into each agent's.</summary>
    public (decimal Minutes, int Calls) On(DateOnly day)
    {
        var each = Minutes(day).ToList();
        return (each.Sum(), each.Sum(minutes => (int)decimal.Floor(minutes / book.Assumptions.MinutesPerCall.Usual)));
    }

    private IEnumerable<decimal> Minutes(DateOnly day) => _agents
        .Where(one => !one.Off.Contains(day) && !one.Agent.IsOffOn(day))
        .Select(one => one.Agent.ShareOn(day, book.Assumptions.Ramp)
            * (one.Agent.TalkMinutes ?? book.Assumptions.TalkMinutes));
}
