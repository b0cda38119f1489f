using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Mailbox;

/// <summary>A message that a caller waits on.</summary>
/// <param name="policyId">Whom it is for.</param>
/// <param name="message">What happened.</param>
/// <param name="id">Names the message across repeats; null when its grain must tell a repeat by itself.</param>
internal sealed class Letter(long policyId, PolicyMessage message, string? id)
{
    public long PolicyId { get; } = policyId;

    public PolicyMessage Message { get; } = message;

    public string? Id { get; } = id;

    private readonly TaskCompletionSource<CommandResult?> _answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The answer, once the turn is durable; null when there is no such grain.</summary>
    public Task<CommandResult?> Answer => _answer.Task;

    public void Settle(CommandResult? result) => _answer.TrySetResult(result);

    public void Fail(Exception cause) => _answer.TrySetException(cause);
}
