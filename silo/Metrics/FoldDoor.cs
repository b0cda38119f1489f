using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Metrics;

/// <summary>
/// Adds the deltas of committed turns to the dealers' totals. One folder works at a time over all silos; a delta is
/// deleted in the transaction that adds it, so each counts exactly once.
/// </summary>
internal sealed class FoldDoor(Databases databases, SiloOptions options)
{
    private static readonly string TryLockFold = Sql.Load("Metrics/try_lock_fold.sql");
    private static readonly string FoldDeltas = Sql.Load("Metrics/fold_deltas.sql");
    private static readonly string NotifyFold = Sql.Load("Metrics/notify_fold.sql");

    /// <summary>Folds one slice and says how many deltas it held; 0 also when another silo is folding.</summary>
    /// <param name="stop">No fold begins after it fires; one that has begun is finished.</param>
    public async Task<int> RunOnceAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var span = Telemetry.Metrics.StartActivity("metrics.fold");
        var fold = await FoldAsync(CancellationToken.None);
        span?.SetTag("deltas", fold.Deltas);
        if (fold.Deltas == 0)
            return 0;
        Telemetry.DeltasFolded.Add(fold.Deltas);
        await using var notify = databases.Engine.Command(NotifyFold, fold.Version.ToString());
        await notify.ExecuteNonQueryAsync(CancellationToken.None);
        return fold.Deltas;
    }

    private async Task<Fold> FoldAsync(CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var tryLock = connection.Command(TryLockFold))
            if (await tryLock.ExecuteScalarAsync(stop) is not true)
                return default;
        var fold = await FoldSliceAsync(connection, stop);
        await transaction.CommitAsync(stop);
        return fold;
    }

    private async Task<Fold> FoldSliceAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = connection.Command(FoldDeltas, options.FoldBatch);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return new Fold(reader.GetInt32(0), reader.GetInt64(1));
    }

    private readonly record struct Fold(int Deltas, long Version);
}
