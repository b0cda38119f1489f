using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;

namespace CampaignEngine.Silo.Turns;

/// <summary>A turn that waits to be committed with its neighbours, and the policy that waits for its fate.</summary>
/// <param name="turn">The turn.</param>
/// <param name="trace">The span it was decided in; null without tracing.</param>
internal sealed class PendingTurn(PolicyTurn turn, string? trace)
{
    // Continued apart: the policy goes on under its own scheduler, never inside the loop that commits.
    private readonly TaskCompletionSource<TurnFate> _fate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PolicyTurn Turn { get; } = turn;

    public string? Trace { get; } = trace;

    public long PolicyId => Turn.Stored.Id;

    /// <summary>What became of it.</summary>
    public Task<TurnFate> Fate => _fate.Task;

    public void Settle(TurnFate fate) => _fate.TrySetResult(fate);

    /// <summary>Its outcome is not known. Each waiter gets an exception of its own.</summary>
    public void Fail(Exception cause) => _fate.TrySetException(new TurnUnsettledException(cause));
}

/// <summary>Whether a turn was committed is not known; a repeat under the same message id tells.</summary>
internal sealed class TurnUnsettledException(Exception cause)
    : Exception("The database fell silent before the turn was known to be committed.", cause);
