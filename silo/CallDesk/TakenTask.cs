using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.CallDesk;

/// <summary>A call task that one agent holds for a time.</summary>
/// <param name="PolicyId">The policy it is for; a policy has one open task at most, so this names the task.</param>
/// <param name="Step">The touch it is for.</param>
/// <param name="Goal">What the call is for.</param>
/// <param name="Priority">0, or 1 when it was raised.</param>
/// <param name="RaisedBy">The rule that raised it; null when none did.</param>
/// <param name="OpenedAt">Business instant at which it was opened.</param>
/// <param name="LeaseUntil">Real instant until which the agent holds it.</param>
/// <param name="Epoch">Must come back with the outcome.</param>
internal sealed record TakenTask(
    long PolicyId, short Step, string Goal, short Priority, string? RaisedBy, DateTimeOffset OpenedAt,
    DateTimeOffset LeaseUntil, int Epoch)
{
    /// <summary>Whether the customer agreed on this call.</summary>
    public bool IsAgreed => Step >= Touch.FirstAppointment;
}

/// <summary>What became of an agent's report.</summary>
internal enum ReportFate
{
    /// <summary>The report is durable; see the verdict.</summary>
    Taken,

    /// <summary>No such task in the caller's reach; perhaps it was closed or finished.</summary>
    Unknown,

    /// <summary>Somebody else has taken the task meanwhile, or it was given back.</summary>
    LeaseLost,
}
