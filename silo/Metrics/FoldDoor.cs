using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Metrics;

/// <summary>
/// Adds the deltas of committed turns to the dealers' totals, then tells the dealers. One folder works at a time over
/// all silos; a delta is deleted in the transaction that adds it, so each counts exactly once.
/// </summary>
internal sealed class FoldDoor(Databases databases, FoldNews news, SiloOptions options)
{
    private static readonly string TryLockFold = Sql.Load("Metrics/try_lock_fold.sql");
    private static readonly string FoldDeltas = Sql.Load("Metrics/fold_deltas.sql");

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
        await news.TellAsync(fold.Dealers);
        return fold.Deltas;
    }

    private async Task<Fold> FoldAsync(CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var tryLock = connection.Command(TryLockFold))
            if (await tryLock.ExecuteScalarAsync(stop) is not true)
                return new Fold(0, []);
        var fold = await FoldSliceAsync(connection, stop);
        await transaction.CommitAsync(stop);
        return fold;
    }

    private async Task<Fold> FoldSliceAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = connection.Command(FoldDeltas, options.FoldBatch);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        var (deltas, version, epoch) = (reader.GetInt32(0), reader.GetInt64(1), reader.GetString(2));
        var changes = new List<Change>();
        do
        {
            if (!reader.IsDBNull(3))
                changes.Add(ChangeAt(reader, version));
        }
        while (await reader.ReadAsync(stop));
        return new Fold(deltas, [.. changes.GroupBy(change => (change.Dealer, change.Before)).Select(dealer =>
            new FoldedDealer(dealer.Key.Dealer, new DealerFold(
                epoch, dealer.Key.Before, version, FiguresOf(dealer, isDay: false), FiguresOf(dealer, isDay: true))))]);
    }

    private static Change ChangeAt(NpgsqlDataReader reader, long version) => new(
        reader.GetInt32(3), reader.GetInt64(4), reader.GetBoolean(5), new Figure(
            reader.GetInt64(6), reader.GetFieldValue<DateOnly>(7), reader.GetString(8), reader.GetString(9),
            reader.GetDecimal(10), version));

    private static Sequence<Figure> FiguresOf(IEnumerable<Change> changes, bool isDay) =>
        Sequence.From(changes.Where(change => change.IsDay == isDay).Select(change => change.Figure));

    private readonly record struct Fold(int Deltas, IReadOnlyList<FoldedDealer> Dealers);

    private readonly record struct Change(int Dealer, long Before, bool IsDay, Figure Figure);
}
