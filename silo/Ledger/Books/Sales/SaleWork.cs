using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Campaigns.Cases;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books.Sales;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Books.Sales;

/// <summary>Keeps sales of new cars; a corrected day moves the case that reminds of the first maintenance.</summary>
internal sealed class SaleWork(ImportJob job, TurnContexts contexts) : TableWork<Sale>(job, LedgerColumn.Vin)
{
    private static readonly string LockSales = Sql.Load("Ledger/Books/Sales/lock_sales.sql");
    private static readonly string FindSales = Sql.Load("Ledger/Books/Sales/find_sales.sql");
    private static readonly string SaveSales = Sql.Load("Ledger/Books/Sales/save_sales.sql");

    /// <inheritdoc/>
    protected override string KeyOf(Sale row) => row.Key;

    /// <inheritdoc/>
    protected override LedgerReject? ProblemOf(Sale row, DateOnly today) =>
        BookReasons.IfFuture(row.Line, LedgerColumn.SaleDate, row.SoldOn, today);

    // Ledgers write the facts of policies behind the first lock, as a sale does that moves its car's case.
    /// <inheritdoc/>
    protected override async Task LockAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await Enroller.LockAsync(connection, stop);
        await using var command = connection.Command(LockSales);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, StoredRow<Sale>>> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<OwnRow<Sale>> rows, CancellationToken stop)
    {
        await using var command = connection.Command(FindSales,
            Enumerable.Range(0, rows.Count).ToArray(),
            Of(rows, row => row.DealerId),
            Of(rows, row => row.Row.Vin),
            Of(rows, row => row.Row.Plate));
        return await StoredAsync(command, rows, Read, stop);
    }

    /// <inheritdoc/>
    protected override Sale Complete(Sale row, Sale stored)
    {
        Sale Of(LedgerColumn column) => row.Silent.Has(column) ? stored : row;
        return row with
        {
            Plate = row.Plate ?? stored.Plate,
            Vin = row.Vin ?? stored.Vin,
            Model = Of(LedgerColumn.Model).Model,
            IsInsured = Of(LedgerColumn.InsuredInStore).IsInsured,
            Insurer = Of(LedgerColumn.Insurer).Insurer,
            Premium = Of(LedgerColumn.Premium).Premium,
            Owner = Of(LedgerColumn.Owner).Owner,
            Phone = Of(LedgerColumn.Phone).Phone,
        };
    }

    /// <inheritdoc/>
    protected override async Task SaveAsync(
        NpgsqlConnection connection, IReadOnlyList<FoundRow<Sale>> rows, DateTimeOffset now, CancellationToken stop)
    {
        var written = rows.Where(row => row.IsWritten).ToList();
        if (written.Count == 0)
            return;
        await using var command = connection.Command(SaveSales,
            Of(written, row => row.Id),
            Of(written, row => row.DealerId),
            Of(written, row => row.Row.Plate),
            Of(written, row => row.Row.Vin),
            Of(written, row => row.Row.SoldOn),
            Of(written, row => row.Row.Model),
            Of(written, row => row.Row.IsInsured),
            Of(written, row => row.Row.Insurer),
            Of(written, row => row.Row.Premium),
            Of(written, row => row.Row.Owner),
            Of(written, row => row.Row.Phone),
            Of(written, row => row.Row.Line),
            Job.Id, now);
        await command.ExecuteNonQueryAsync(stop);
        await CaseReturns.MoveAsync(
            connection, contexts,
            [.. written.Select(row => new CarDay(row.DealerId, row.Row.Vin, row.Row.Plate, row.Row.SoldOn))],
            now, stop);
        await CaseSweeps.WakeAsync(connection, written.Select(row => row.DealerId), now, stop);
    }

    private static Sale Read(NpgsqlDataReader stored, string dealer) => new(0)
    {
        DealerCode = dealer,
        Plate = stored.Maybe<string>(2),
        Vin = stored.Maybe<string>(3),
        SoldOn = stored.GetFieldValue<DateOnly>(4),
        Model = stored.Maybe<string>(5),
        IsInsured = stored.MaybeValue<bool>(6),
        Insurer = stored.Maybe<string>(7),
        Premium = stored.MaybeValue<decimal>(8),
        Owner = stored.Maybe<string>(9),
        Phone = stored.Maybe<string>(10),
    };
}
