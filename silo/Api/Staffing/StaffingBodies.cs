using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Staffing;

/// <summary>Reads what people say about staffing; each fault names its field.</summary>
internal static class StaffingBodies
{
    private const int LongestName = 64;
    private const int MostDaysOff = 366;
    private const int MostDays = 366;

    /// <summary>Faults of a question: how many days, and how many agents to try.</summary>
    public static Faults Check(int? days, int? agents)
    {
        var faults = new Faults();
        if (days is not (null or (>= 1 and <= MostDays)))
            faults.Add("days", $"must be a whole number from 1 to {MostDays}", $"须为 1 至 {MostDays} 的整数");
        if (agents is not (null or (>= 0 and <= StaffingRules.MostAgents)))
            faults.Add("agents", $"must be a whole number from 0 to {StaffingRules.MostAgents}",
                $"须为 0 至 {StaffingRules.MostAgents} 的整数");
        return faults;
    }

    /// <summary>What one agent can do: what was said, and as it was what was not.</summary>
    public static StaffingSettings Merge(StaffingSettings known, StaffingInputs said, Faults faults)
    {
        var merged = new StaffingSettings(Merge(known.Assumptions, said.Assumptions));
        foreach (var fault in StaffingRules.Check(merged.Assumptions))
            faults.Add($"assumptions.{fault.Path}", fault.Message.En, fault.Message.Zh);
        return merged;
    }

    /// <summary>The agents that were said; null for nothing said.</summary>
    public static Sequence<StaffAgent>? Agents(StaffingInputs said, Faults faults)
    {
        if (said.Agents is null)
            return null;
        var agents = Read(said.Agents, faults);
        foreach (var fault in StaffingRules.Check(agents))
            faults.Add(fault.Path, fault.Message.En, fault.Message.Zh);
        return agents;
    }

    private static StaffingAssumptions Merge(StaffingAssumptions known, StaffingAssumptionsView? said) =>
        said is null ? known : new StaffingAssumptions(
            said.MinutesPerCall is { } minutes
                ? new Spread(minutes.Low, minutes.Usual, minutes.High)
                : known.MinutesPerCall,
            said.TalkMinutes ?? known.TalkMinutes,
            said.CustomersPerAgent ?? known.CustomersPerAgent,
            said.ContactsPerMonth ?? known.ContactsPerMonth,
            said.Ramp is { } ramp ? Sequence.From(ramp) : known.Ramp,
            said.Tolerance ?? known.Tolerance);

    private static Sequence<StaffAgent> Read(IReadOnlyList<StaffAgentView> said, Faults faults)
    {
        if (said.Count > StaffingRules.MostAgents)
            return Sequence.From(said.Select((_, at) => StaffAgent.Trained($"{at}")));
        var agents = new List<StaffAgent>(said.Count);
        for (var at = 0; at < said.Count; at++)
        {
            var (agent, path) = (said[at], $"agents[{at + 1}]");
            // An agent without a name is the rules' to refuse.
            var name = faults.Maybe($"{path}.name", agent.Name, LongestName) ?? "";
            if (agent.DaysOff?.Count > MostDaysOff)
                faults.Add($"{path}.daysOff", $"are more than {MostDaysOff}", $"超过 {MostDaysOff} 天");
            agents.Add(new StaffAgent(
                name, agent.From, agent.Until,
                Sequence.From((agent.DaysOff ?? []).Take(MostDaysOff).Distinct().Order()),
                Sequence.From((agent.WeekDaysOff ?? []).Distinct().Order()), agent.TalkMinutes));
        }
        return Sequence.From(agents);
    }
}
