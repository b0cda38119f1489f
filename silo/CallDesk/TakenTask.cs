using System.Globalization;

namespace CampaignEngine.Silo.CallDesk;

/// <summary>Names a call task: the policy and the touch it is for, such as <c>42-7</c>.</summary>
internal readonly record struct TaskId(long PolicyId, short Step)
{
    /// <summary>Reads a task id; null when it is not one.</summary>
    public static TaskId? Parse(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var policy)
            && short.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? new TaskId(policy, step)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{PolicyId}-{Step}";
}

/// <summary>A call task that one agent holds for a time.</summary>
/// <param name="Id">The task.</param>
/// <param name="Goal">What the call is for.</param>
/// <param name="Priority">0, or 1 when it was raised.</param>
/// <param name="RaisedBy">The rule that raised it; null when none did.</param>
/// <param name="OpenedAt">Business instant at which it was opened.</param>
/// <param name="LeaseUntil">Real instant until which the agent holds it.</param>
/// <param name="Epoch">Must come back with the outcome.</param>
internal sealed record TakenTask(
    TaskId Id, string Goal, short Priority, string? RaisedBy, DateTimeOffset OpenedAt, DateTimeOffset LeaseUntil, int Epoch);

/// <summary>What became of an agent's report.</summary>
internal enum ReportFate
{
    /// <summary>The report is durable; see the verdict.</summary>
    Taken,

    /// <summary>No such task in the caller's reach; perhaps it was closed or finished.</summary>
    Unknown,

    /// <summary>Somebody else holds the task now, or the lease ran out.</summary>
    LeaseLost,
}
