using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books.Partners;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Books.Partners;

/// <summary>Keeps the insurers with which dealers work together.</summary>
internal sealed class PartnerWork(ImportJob job) : TableWork<Partner>(job, LedgerColumn.Insurer)
{
    private static readonly string LockPartners = Sql.Load("Ledger/Books/Partners/lock_partners.sql");
    private static readonly string FindPartners = Sql.Load("Ledger/Books/Partners/find_partners.sql");
    private static readonly string SavePartners = Sql.Load("Ledger/Books/Partners/save_partners.sql");

    /// <inheritdoc/>
    protected override string KeyOf(Partner row) => row.Insurer;

    /// <inheritdoc/>
    protected override LedgerReject? ProblemOf(Partner row, DateOnly today) => row.ActiveTo < row.ActiveFrom
        ? LedgerReject.Of(
            row.Line, ColumnNames.En(LedgerColumn.ActiveTo), $"{row.ActiveTo:yyyy-MM-dd}", PartnerReasons.EndsBefore)
        : null;

    /// <inheritdoc/>
    protected override async Task LockAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = connection.Command(LockPartners);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, StoredRow<Partner>>> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<OwnRow<Partner>> rows, CancellationToken stop)
    {
        await using var command = connection.Command(FindPartners,
            Enumerable.Range(0, rows.Count).ToArray(),
            Of(rows, row => row.DealerId),
            Of(rows, row => row.Row.Insurer));
        return await StoredAsync(command, rows, Read, stop);
    }

    /// <inheritdoc/>
    protected override Partner Complete(Partner row, Partner stored)
    {
        Partner Of(LedgerColumn column) => row.Silent.Has(column) ? stored : row;
        return row with
        {
            Kind = Of(LedgerColumn.InsurerKind).Kind,
            ActiveFrom = Of(LedgerColumn.ActiveFrom).ActiveFrom,
            ActiveTo = Of(LedgerColumn.ActiveTo).ActiveTo,
            Commission = Of(LedgerColumn.Commission).Commission,
            NoContactDays = Of(LedgerColumn.NoContactDays).NoContactDays,
            IssueHours = Of(LedgerColumn.IssueHours).IssueHours,
            DeliveryHours = Of(LedgerColumn.DeliveryHours).DeliveryHours,
            EndorsementHours = Of(LedgerColumn.EndorsementHours).EndorsementHours,
            ErrorRate = Of(LedgerColumn.ErrorRate).ErrorRate,
        };
    }

    /// <inheritdoc/>
    protected override async Task SaveAsync(
        NpgsqlConnection connection, IReadOnlyList<FoundRow<Partner>> rows, DateTimeOffset now,
        CancellationToken stop)
    {
        var written = rows.Where(row => row.IsWritten).ToList();
        if (written.Count == 0)
            return;
        await using var command = connection.Command(SavePartners,
            Of(written, row => row.Id),
            Of(written, row => row.DealerId),
            Of(written, row => row.Row.Insurer),
            Of(written, row => row.Row.Kind),
            Of(written, row => row.Row.ActiveFrom),
            Of(written, row => row.Row.ActiveTo),
            Of(written, row => row.Row.Commission),
            Of(written, row => row.Row.NoContactDays),
            Of(written, row => row.Row.IssueHours),
            Of(written, row => row.Row.DeliveryHours),
            Of(written, row => row.Row.EndorsementHours),
            Of(written, row => row.Row.ErrorRate),
            Of(written, row => row.Row.Line),
            Job.Id, now);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static Partner Read(NpgsqlDataReader stored, string dealer) => new(0)
    {
        DealerCode = dealer,
        Insurer = stored.GetString(2),
        Kind = stored.Maybe<string>(3),
        ActiveFrom = stored.MaybeValue<DateOnly>(4),
        ActiveTo = stored.MaybeValue<DateOnly>(5),
        Commission = stored.MaybeValue<decimal>(6),
        NoContactDays = stored.MaybeValue<int>(7),
        IssueHours = stored.MaybeValue<decimal>(8),
        DeliveryHours = stored.MaybeValue<decimal>(9),
        EndorsementHours = stored.MaybeValue<decimal>(10),
        ErrorRate = stored.MaybeValue<decimal>(11),
    };
}
