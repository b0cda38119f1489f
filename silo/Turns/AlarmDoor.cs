using System.Diagnostics;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// The door for time: claims policies whose alarm is due and runs their turns, one transaction a batch. A batch that
/// the database refuses is tried again in halves until it passes or is the one policy at fault, which is parked.
/// </summary>
internal sealed class AlarmDoor(
    Databases databases, TurnBatch turns, Watermark watermark, SiloOptions options, ILogger<AlarmDoor> log)
{
    private int _limit = options.AlarmBatch;

    /// <summary>Runs one batch and says how many policies it held.</summary>
    /// <param name="stop">No new batch is claimed after it fires; one that is claimed is finished.</param>
    public async Task<int> RunOnceAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var limit = Volatile.Read(ref _limit);
        var claimed = new List<long>(limit);
        try
        {
            var count = await RunBatchAsync(limit, claimed);
            Volatile.Write(ref _limit, Math.Min(options.AlarmBatch, limit * 2));
            return count;
        }
        catch (PostgresException cause) when (!cause.IsTransient)
        {
            watermark.Forget();
            log.BatchSplit(limit, cause);
            if (claimed.Count == 1 && !cause.IsIntervention())
                await ParkAsync(claimed[0], cause);
            Volatile.Write(ref _limit, Math.Max(1, limit / 2));
            return limit;
        }
        catch
        {
            // Perhaps the server is too slow for so many at once.
            Volatile.Write(ref _limit, Math.Max(1, limit / 2));
            watermark.Forget();
            throw;
        }
    }

    private async Task<int> RunBatchAsync(int limit, List<long> claimed)
    {
        using var span = Telemetry.Turns.StartActivity("turn.batch", ActivityKind.Internal);
        await using var connection = await databases.Engine.OpenConnectionAsync(CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
        var lowerBound = watermark.Next();
        var due = await PolicyStore.ClaimDueAsync(connection, limit, lowerBound, CancellationToken.None);
        watermark.Found(due.Policies);
        if (due.Policies.Count == 0)
        {
            if (!Watermark.IsWhole(lowerBound) && options.SweepsWhenIdle)
                watermark.Forget();
            return 0;
        }
        claimed.AddRange(due.Policies.Select(policy => policy.Id));
        var woken = new PolicyMessage.Woken();
        var locked = await PolicyStore.ReadAsync(connection, due, CancellationToken.None);
        var outcomes = await turns.CommitAsync(connection, locked, _ => woken);
        TurnTelemetry.Count(outcomes.Values, "alarm");
        Telemetry.AlarmLag.Record((due.Instant.Now - due.Policies.Min(policy => policy.WakeAt)).TotalSeconds);
        span?.SetTag("policies", due.Policies.Count);
        Report(outcomes.Values);
        return due.Policies.Count;
    }

    // Locked by its id: a claim could pass over it, if it is just being held, and take a neighbour.
    private async Task ParkAsync(long policyId, PostgresException cause)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
        var locked = await PolicyStore.LockAsync(connection, [policyId], CancellationToken.None);
        var parked = locked.Rows.Where(row => row.WakeAt <= locked.Instant.Now)
            .Select(row => PolicyTurns.Poisoned(new PolicyWork(row, new PolicyMessage.Woken()), cause)).ToList();
        await TurnWriter.SaveAsync(connection, parked, locked.Instant, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        Report(parked);
    }

    private void Report(IEnumerable<PolicyOutcome> outcomes)
    {
        foreach (var outcome in outcomes.Where(outcome => outcome.Error is not null))
            log.PolicyParked(outcome.Row.Id, outcome.Message.Name, outcome.Error!);
    }
}
