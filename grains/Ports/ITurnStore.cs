using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Ports;

/// <summary>What became of a turn that was handed in.</summary>
public enum TurnFate
{
    /// <summary>It is durable, whole.</summary>
    Committed,

    /// <summary>
    /// Nothing of it was written: its policy has moved on, or its message had been handled. Decide on fresh state.
    /// </summary>
    Overtaken,

    /// <summary>The server refused its rows; the policy is parked.</summary>
    Parked,
}

/// <summary>A policy as it stands, and what became of the message it is asked for.</summary>
/// <param name="Policy">The policy; null when there is none.</param>
/// <param name="Answer">The first verdict on the message, if it was handled before; null otherwise.</param>
public sealed record LoadedPolicy(PolicyRow? Policy, CommandResult? Answer);

/// <summary>
/// Where policies load their state and commit their turns. Both are shared with whatever other policies of this silo
/// do at the moment; each turn is a compare-and-set on the turn number.
/// </summary>
public interface ITurnStore
{
    /// <summary>Reads a policy, and whether a message was handled before.</summary>
    Task<LoadedPolicy> LoadAsync(long policyId, Delivery? delivery);

    /// <summary>
    /// Commits a turn whole. Any exception but the one below leaves the outcome unknown: the policy must load itself
    /// anew.
    /// </summary>
    /// <exception cref="TurnQueueFullException">
    /// More turns wait than the store takes; nothing was written.
    /// </exception>
    Task<TurnFate> CommitAsync(PolicyTurn turn);
}

/// <summary>The silo has more turns to commit than it takes on; the caller should come again.</summary>
public sealed class TurnQueueFullException() : Exception("More turns wait for their commit than this silo takes on.");
