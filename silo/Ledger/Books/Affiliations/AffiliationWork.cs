using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books.Affiliations;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Books.Affiliations;

/// <summary>
/// Tells dealers where they belong, each as a person would. A dealer that was told ignores the same place, so that a
/// chunk that begins anew changes nothing.
/// </summary>
internal sealed class AffiliationWork(ImportJob job, Databases databases, DealerCalls dealers)
    : TableWork<AffiliationRow>(job, LedgerColumn.AffiliatedSince)
{
    private readonly HashSet<string> _full = [];
    private DateOnly _today;

    /// <inheritdoc/>
    public override async Task<ChunkCounts> MergeAsync(
        NpgsqlConnection connection, IReadOnlyList<BookRow> rows, List<LedgerRemark> remarks, CancellationToken stop)
    {
        await LedgerDealers.FoundAsync(databases, rows, Job, stop);
        return await base.MergeAsync(connection, rows, remarks, stop);
    }

    /// <inheritdoc/>
    protected override string KeyOf(AffiliationRow row) => $"{row.Since:yyyy-MM-dd}";

    /// <inheritdoc/>
    protected override LedgerReject? ProblemOf(AffiliationRow row, DateOnly today) =>
        row.Since > today.AddYears(1) ? Of(row, AffiliationReasons.TooFarAhead)
        : !row.On(today).IsSound || _full.Contains(row.DealerCode) ? Of(row, AffiliationReasons.Refused)
        : null;

    // Dealers take one message at a time.
    /// <inheritdoc/>
    protected override Task LockAsync(NpgsqlConnection connection, CancellationToken stop) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, StoredRow<AffiliationRow>>> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<OwnRow<AffiliationRow>> rows, CancellationToken stop)
    {
        var now = (await Instants.ReadAsync(connection, stop)).Now;
        _today = LocalTime.DayOf(now, TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone));
        var stored = new Dictionary<int, StoredRow<AffiliationRow>>();
        for (var ordinal = 0; ordinal < rows.Count; ordinal++)
        {
            var (row, dealerId) = rows[ordinal];
            if (dealerId <= 0 || await dealers.LookAsync(dealerId, stop) is not { } dealer)
                continue;
            if (dealer.Affiliations.Count >= CampaignEngine.Grains.Dealers.Organisation.Affiliations.Most)
                _full.Add(row.DealerCode);
            if (dealer.Affiliations.On(row.Since ?? _today) is var known && known != Affiliation.None)
                stored[ordinal] = new StoredRow<AffiliationRow>(0, new AffiliationRow(0)
                {
                    DealerCode = row.DealerCode,
                    Since = row.Since,
                    Group = known.Group,
                    Region = known.Region,
                    Brands = known.Brands,
                });
        }

        return stored;
    }

    /// <inheritdoc/>
    protected override AffiliationRow Complete(AffiliationRow row, AffiliationRow stored)
    {
        AffiliationRow Of(LedgerColumn column) => row.Silent.Has(column) ? stored : row;
        return row with
        {
            Group = Of(LedgerColumn.DealerGroup).Group,
            Region = Of(LedgerColumn.Region).Region,
            Brands = Of(LedgerColumn.Brands).Brands,
        };
    }

    /// <inheritdoc/>
    protected override async Task SaveAsync(
        NpgsqlConnection connection, IReadOnlyList<FoundRow<AffiliationRow>> rows, DateTimeOffset now,
        CancellationToken stop)
    {
        foreach (var (row, _, _, _) in rows.Where(row => row.IsWritten))
            await dealers.TellAsync(row.DealerCode, new DealerMessage.Affiliated(row.On(_today)), stop);
    }

    private static LedgerReject Of(AffiliationRow row, RejectReason reason) => LedgerReject.Of(
        row.Line, ColumnNames.En(LedgerColumn.AffiliatedSince), $"{row.Since:yyyy-MM-dd}", reason);
}
