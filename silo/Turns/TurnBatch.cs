using CampaignEngine.Grains.Policies;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Where both doors meet: policies whose schedule rows are locked are read, decided and written in the caller's
/// transaction. Commits nothing itself.
/// </summary>
internal sealed class TurnBatch(TurnContexts contexts)
{
    /// <summary>Runs one message for each locked policy; policies without a message are left alone.</summary>
    /// <param name="connection">Holds the transaction and the locks.</param>
    /// <param name="locked">The locked policies.</param>
    /// <param name="messageOf">The message of a policy.</param>
    /// <param name="instant">The one instant of the batch.</param>
    /// <param name="stop">Gives up; the caller rolls back.</param>
    /// <returns>The outcomes by policy; a policy without a state row has none.</returns>
    public async Task<Dictionary<long, PolicyOutcome>> RunAsync(
        NpgsqlConnection connection, IReadOnlyList<LockedPolicy> locked, Func<long, PolicyMessage> messageOf,
        BatchInstant instant, CancellationToken stop)
    {
        var (rows, held) = await PolicyStore.ReadAsync(connection, [.. locked.Select(policy => policy.Id)], stop);
        var outcomes = new Dictionary<long, PolicyOutcome>(rows.Count);
        var known = new Dictionary<(int Playbook, int Dealer, bool IsHeld), TurnContext>();
        foreach (var policy in locked)
            if (rows.TryGetValue(policy.Id, out var row))
            {
                var key = (row.PlaybookId, row.DealerId, held.Holds(row.CampaignId, row.DealerId));
                if (!known.TryGetValue(key, out var context))
                    known[key] = context = await contexts.ForAsync(connection, row, instant, held, stop);
                outcomes[row.Id] = PolicyTurns.Run(new PolicyWork(row, messageOf(row.Id)), context);
            }
        await TurnWriter.SaveAsync(connection, [.. outcomes.Values], instant, stop);
        return outcomes;
    }
}
