using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books.Targets;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Books.Targets;

/// <summary>
/// Tells dealers their targets, each as a person would. A dealer that was told ignores the same target, so that a chunk
/// that begins anew changes nothing.
/// </summary>
internal sealed class TargetWork(ImportJob job, Databases databases, DealerCalls dealers)
    : TableWork<TargetRow>(job, LedgerColumn.Month)
{
    /// <inheritdoc/>
    public override async Task<ChunkCounts> MergeAsync(
        NpgsqlConnection connection, IReadOnlyList<BookRow> rows, List<LedgerRemark> remarks, CancellationToken stop)
    {
        await LedgerDealers.FoundAsync(databases, rows, Job, stop);
        return await base.MergeAsync(connection, rows, remarks, stop);
    }

    /// <inheritdoc/>
    protected override string KeyOf(TargetRow row) => $"{row.Month:yyyy-MM}";

    // Dealers take one message at a time.
    /// <inheritdoc/>
    protected override Task LockAsync(NpgsqlConnection connection, CancellationToken stop) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, StoredRow<TargetRow>>> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<OwnRow<TargetRow>> rows, CancellationToken stop)
    {
        int[] ids = [.. rows.Select(row => row.DealerId).Where(id => id > 0).Distinct()];
        var known = (await dealers.TargetsAsync(ids, stop)).Zip(ids)
            .ToDictionary(dealer => dealer.Second, dealer => dealer.First);
        var stored = new Dictionary<int, StoredRow<TargetRow>>();
        for (var ordinal = 0; ordinal < rows.Count; ordinal++)
            if (known.GetValueOrDefault(rows[ordinal].DealerId)?
                .FirstOrDefault(target => target.Month == rows[ordinal].Row.Month) is { } target)
                stored[ordinal] = new StoredRow<TargetRow>(0, new TargetRow(0)
                {
                    DealerCode = rows[ordinal].Row.DealerCode,
                    Month = target.Month,
                    Renewals = target.Renewals,
                    Premium = target.Premium,
                });
        return stored;
    }

    /// <inheritdoc/>
    protected override TargetRow Complete(TargetRow row, TargetRow stored) => row;

    /// <inheritdoc/>
    protected override async Task SaveAsync(
        NpgsqlConnection connection, IReadOnlyList<FoundRow<TargetRow>> rows, DateTimeOffset now,
        CancellationToken stop)
    {
        foreach (var (row, _, _, _) in rows.Where(row => row.IsWritten))
            await dealers.TellAsync(
                row.DealerCode, new DealerMessage.TargetSet(
                    new Target(row.Month, row.Renewals, row.Premium), Job.CreatedBy, Job.FileName), stop);
    }
}
