using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>
/// The turns of a chunk of terms in its own transaction. A term whose turn the server refuses is parked like one whose
/// grain throws, so that it holds up neither its neighbours nor whatever stands behind the chunk.
/// </summary>
internal sealed class ChunkTurns(TurnBatch turns, ILogger log)
{
    /// <summary>Tells each locked term its message; the caller commits.</summary>
    public async Task<IReadOnlyCollection<PolicyOutcome>> TellAsync(
        NpgsqlConnection connection, LockedBatch locked, Func<long, PolicyMessage> messageOf, CancellationToken stop)
    {
        var outcomes = new List<PolicyOutcome>(locked.Rows.Count);
        await Halves.WriteAsync(connection, locked.Rows, TellSomeAsync, ParkAsync, stop);
        foreach (var outcome in outcomes.Where(outcome => outcome.Error is not null))
            log.PolicyParked(outcome.Row.Id, outcome.Message.Name, outcome.Error!);
        return outcomes;

        async Task TellSomeAsync(IReadOnlyList<PolicyRow> rows) => outcomes.AddRange(
            (await turns.RunAsync(connection, locked with { Rows = rows }, messageOf, stop)).Values);

        async Task ParkAsync(PolicyRow row, PostgresException cause)
        {
            var parked = PolicyTurns.Poisoned(new PolicyWork(row, messageOf(row.Id)), cause);
            await TurnWriter.SaveAsync(connection, [parked], locked.Instant, stop);
            outcomes.Add(parked);
        }
    }
}
