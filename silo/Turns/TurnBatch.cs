using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Where both doors meet: policies that are locked and read are decided and written in the caller's transaction.
/// </summary>
internal sealed class TurnBatch(TurnContexts contexts)
{
    /// <summary>
    /// Runs one message for each locked policy; policies without a message are left alone. The caller commits.
    /// </summary>
    /// <param name="connection">Holds the transaction and the locks.</param>
    /// <param name="locked">The locked policies.</param>
    /// <param name="messageOf">The message of a policy, or null.</param>
    /// <param name="stop">Gives up; the caller rolls back.</param>
    /// <returns>The outcomes by policy.</returns>
    public async Task<Dictionary<long, PolicyOutcome>> RunAsync(
        NpgsqlConnection connection, LockedBatch locked, Func<long, PolicyMessage?> messageOf, CancellationToken stop)
    {
        var outcomes = await DecideAsync(connection, locked, messageOf, stop);
        await TurnWriter.SaveAsync(connection, outcomes.Values, locked.Instant, stop);
        return outcomes;
    }

    /// <summary>
    /// Runs messages as <see cref="RunAsync"/> does and commits in the round trip that writes; fails as
    /// <see cref="Commit.CommitAsync"/> does.
    /// </summary>
    /// <param name="connection">Holds the transaction and the locks.</param>
    /// <param name="locked">The locked policies.</param>
    /// <param name="messageOf">The message of a policy, or null.</param>
    /// <param name="also">Adds what must be committed with these outcomes; null for nothing.</param>
    /// <returns>The outcomes by policy.</returns>
    public async Task<Dictionary<long, PolicyOutcome>> CommitAsync(
        NpgsqlConnection connection, LockedBatch locked, Func<long, PolicyMessage?> messageOf,
        Action<NpgsqlBatch, IReadOnlyCollection<PolicyOutcome>>? also = null)
    {
        var outcomes = await DecideAsync(connection, locked, messageOf, CancellationToken.None);
        await using var batch = new NpgsqlBatch(connection);
        await TurnWriter.PrepareAsync(batch, outcomes.Values, locked.Instant, CancellationToken.None);
        also?.Invoke(batch, outcomes.Values);
        await batch.CommitAsync();
        return outcomes;
    }

    private async Task<Dictionary<long, PolicyOutcome>> DecideAsync(
        NpgsqlConnection connection, LockedBatch locked, Func<long, PolicyMessage?> messageOf, CancellationToken stop)
    {
        var outcomes = new Dictionary<long, PolicyOutcome>(locked.Rows.Count);
        var known = new Dictionary<PlanKey, TurnContext>();
        foreach (var row in locked.Rows)
        {
            if (messageOf(row.Id) is not { } message)
                continue;
            if (!known.TryGetValue(row.Plan, out var context))
                known[row.Plan] = context =
                    await contexts.ForAsync(connection, row.Plan, locked.Instant, locked.Held, stop);
            outcomes[row.Id] = PolicyTurns.Run(new PolicyWork(row, message), context);
        }
        return outcomes;
    }
}
