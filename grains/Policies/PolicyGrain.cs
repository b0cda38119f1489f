using System.Text.Json;
using CampaignEngine.Grains.Ports;
using Orleans;
using Orleans.Placement;

namespace CampaignEngine.Grains.Policies;

/// <summary>
/// A policy term: loads its state, lets <see cref="PolicyDecider"/> decide, commits the turn, then takes the new state.
/// Whatever is not sure to have been committed makes it forget what it knew and load again.
/// </summary>
[PreferLocalPlacement]
public sealed class PolicyGrain(ITurnStore store, IPlanContexts contexts) : Grain, IPolicyGrain
{
    private static readonly PolicyMessage Woken = new PolicyMessage.Woken();

    private PolicyRow? _stored;
    private Policy? _state;
    private Exception? _damage;

    // Nothing is loaded before the first call: callers of an activation that fails wait long to hear of it.

    /// <inheritdoc/>
    public async Task<WakeAnswer> WakeAsync(DateTimeOffset alarm, DateTimeOffset now)
    {
        // Another activation may have moved the alarm; what was read in the database is nearer to the truth.
        if (_stored?.WakeAt != alarm)
            await LoadAsync(null);
        if (_stored is not { IsParked: false, WakeAt: { } stands } || stands != alarm || stands > now)
            return _stored is { IsParked: true } ? WakeAnswer.Parked : WakeAnswer.NotDue;
        var answer = await RunAsync(_stored, new Delivery(Woken, now));
        return answer is null ? WakeAnswer.NotDue
            : answer.Rule == Rules.Parked ? WakeAnswer.Parked : WakeAnswer.Done;
    }

    /// <inheritdoc/>
    public async Task<CommandResult?> TellAsync(Delivery delivery)
    {
        // Another activation may have released it.
        if (_stored is null or { IsParked: true })
            await LoadAsync(null);
        while (_stored is { } policy)
        {
            if (policy.IsParked)
                return Parked(policy);
            if (await RunAsync(policy, delivery) is { } verdict)
                return verdict;
            if (await LoadAsync(delivery) is { } earlier)
                return earlier;
        }
        return null;
    }

    /// <inheritdoc/>
    public async Task<CommandResult?> ReleaseAsync(DateTimeOffset now)
    {
        await LoadAsync(null);
        if (_stored is not { } policy)
            return null;
        var released = policy.IsParked ? await CommitAsync(PolicyTurn.Release(policy, now)) : null;
        return released ?? new CommandResult(VerdictKind.Ignored, Rules.NothingToDo, policy.Phase);
    }

    // Null when another turn came first.
    private async Task<CommandResult?> RunAsync(PolicyRow policy, Delivery delivery)
    {
        var context = await contexts.ForAsync(policy.Plan, delivery.Now, delivery.AsOf);
        return await CommitAsync(Decide(policy, delivery, context));
    }

    private PolicyTurn Decide(PolicyRow policy, Delivery delivery, TurnContext context)
    {
        if (_state is null)
            return PolicyTurn.Park(policy, delivery, _damage!);
        try
        {
            return PolicyTurn.Decide(policy, _state, delivery, context);
        }
        catch (Exception cause)
        {
            return PolicyTurn.Park(policy, delivery, cause);
        }
    }

    private async Task<CommandResult?> CommitAsync(PolicyTurn turn)
    {
        try
        {
            switch (await store.CommitAsync(turn))
            {
                case TurnFate.Overtaken:
                    _stored = null;
                    return null;
                case TurnFate.Parked:
                    _stored = null;
                    return Parked(turn.Stored);
                default:
                    (_stored, _state) = (turn.Committed(), turn.State ?? _state);
                    return turn.Verdict ?? Parked(turn.Stored);
            }
        }
        catch (Exception cause) when (cause is not TurnQueueFullException)
        {
            // Perhaps it was committed: only fresh state knows.
            _stored = null;
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task<CommandResult?> LoadAsync(Delivery? delivery)
    {
        var loaded = await store.LoadAsync(this.GetPrimaryKeyLong(), delivery);
        (_stored, _state, _damage) = (loaded.Policy, null, null);
        if (loaded.Policy is not { } policy)
            return loaded.Answer;
        try
        {
            _state = JsonSerializer.Deserialize(policy.StateJson, GrainJson.Default.Policy)
                ?? throw new JsonException("The stored state is null.");
        }
        catch (Exception cause)
        {
            // A damaged state must not keep the policy from answering; its next message parks it.
            _damage = cause;
        }
        _stored = policy with { StateJson = "" };
        return loaded.Answer;
    }

    private static CommandResult Parked(PolicyRow policy) =>
        new(VerdictKind.Refused, Rules.Parked, policy.Phase);
}
