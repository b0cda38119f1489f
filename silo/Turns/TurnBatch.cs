using CampaignEngine.Grains.Policies;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Where both doors meet: policies that are locked and read are decided and written in the caller's transaction.
/// Commits nothing itself.
/// </summary>
internal sealed class TurnBatch(TurnContexts contexts)
{
    /// <summary>Runs one message for each locked policy; policies without a message are left alone.</summary>
    /// <param name="connection">Holds the transaction and the locks.</param>
    /// <param name="locked">The locked policies.</param>
    /// <param name="messageOf">The message of a policy, or null.</param>
    /// <param name="stop">Gives up; the caller rolls back.</param>
    /// <returns>The outcomes by policy.</returns>
    public async Task<Dictionary<long, PolicyOutcome>> RunAsync(
        NpgsqlConnection connection, LockedBatch locked, Func<long, PolicyMessage?> messageOf, CancellationToken stop)
    {
        var outcomes = new Dictionary<long, PolicyOutcome>(locked.Rows.Count);
        var known = new Dictionary<(int Playbook, int Dealer, bool IsHeld), TurnContext>();
        foreach (var row in locked.Rows)
        {
            if (messageOf(row.Id) is not { } message)
                continue;
            var key = (row.PlaybookId, row.DealerId, locked.Held.Holds(row.CampaignId, row.DealerId));
            if (!known.TryGetValue(key, out var context))
                known[key] = context = await contexts.ForAsync(connection, row, locked.Instant, locked.Held, stop);
            outcomes[row.Id] = PolicyTurns.Run(new PolicyWork(row, message), context);
        }
        await TurnWriter.SaveAsync(connection, [.. outcomes.Values], locked.Instant, stop);
        return outcomes;
    }
}
