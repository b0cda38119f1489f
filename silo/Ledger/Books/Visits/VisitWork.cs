using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Campaigns.Cases;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books.Visits;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Books.Visits;

/// <summary>
/// Keeps visits to workshops, and what terms know of the last maintenance of their cars; tells cases of cars that are
/// back.
/// </summary>
internal sealed class VisitWork(ImportJob job, TurnContexts contexts) : TableWork<Visit>(job, LedgerColumn.OrderNo)
{
    private static readonly string LockVisits = Sql.Load("Ledger/Books/Visits/lock_visits.sql");
    private static readonly string FindVisits = Sql.Load("Ledger/Books/Visits/find_visits.sql");
    private static readonly string SaveVisits = Sql.Load("Ledger/Books/Visits/save_visits.sql");

    /// <inheritdoc/>
    protected override string KeyOf(Visit row) => row.Key;

    /// <inheritdoc/>
    protected override LedgerReject? ProblemOf(Visit row, DateOnly today) =>
        BookReasons.IfFuture(row.Line, LedgerColumn.VisitDate, row.VisitedOn, today);

    // Ledgers write the facts of policies behind the first lock, so that both never wait for each other.
    /// <inheritdoc/>
    protected override async Task LockAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await Enroller.LockAsync(connection, stop);
        await using var command = connection.Command(LockVisits);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, StoredRow<Visit>>> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<OwnRow<Visit>> rows, CancellationToken stop)
    {
        await using var command = connection.Command(FindVisits,
            Enumerable.Range(0, rows.Count).ToArray(),
            Of(rows, row => row.DealerId),
            Of(rows, row => row.Row.OrderNo),
            Of(rows, row => row.Row.Vin),
            Of(rows, row => row.Row.Plate),
            Of(rows, row => row.Row.VisitedOn),
            Of(rows, row => VisitTypes.NameOf(row.Row.Type)));
        return await StoredAsync(command, rows, Read, stop);
    }

    /// <inheritdoc/>
    protected override Visit Complete(Visit row, Visit stored)
    {
        Visit Of(LedgerColumn column) => row.Silent.Has(column) ? stored : row;
        var saysAmount = !row.Silent.Has(LedgerColumn.Amount) || !row.Silent.Has(LedgerColumn.OrderAmount)
            || !row.Silent.Has(LedgerColumn.LabourAmount) || !row.Silent.Has(LedgerColumn.PartsAmount);
        return row with
        {
            Plate = row.Plate ?? stored.Plate,
            Vin = row.Vin ?? stored.Vin,
            Type = Of(LedgerColumn.VisitType).Type,
            Mileage = Of(LedgerColumn.Mileage).Mileage,
            Amount = saysAmount ? row.Amount : stored.Amount,
            SteeredBy = Of(LedgerColumn.SteeredBy).SteeredBy,
        };
    }

    /// <inheritdoc/>
    protected override async Task SaveAsync(
        NpgsqlConnection connection, IReadOnlyList<FoundRow<Visit>> rows, DateTimeOffset now, CancellationToken stop)
    {
        var written = rows.Where(row => row.IsWritten).ToList();
        if (written.Count > 0)
        {
            await using var command = connection.Command(SaveVisits,
                Of(written, row => row.Id),
                Of(written, row => row.DealerId),
                Of(written, row => row.Row.OrderNo),
                Of(written, row => row.Row.Plate),
                Of(written, row => row.Row.Vin),
                Of(written, row => row.Row.VisitedOn),
                Of(written, row => VisitTypes.NameOf(row.Row.Type)),
                Of(written, row => row.Row.Mileage),
                Of(written, row => row.Row.Amount),
                Of(written, row => row.Row.SteeredBy),
                Of(written, row => row.Row.Line),
                Job.Id, now);
            await command.ExecuteNonQueryAsync(stop);
        }

        var maintained = rows.Where(row => row.Row.IsMaintenance).ToList();
        await LastMaintenance.MoveAsync(connection, maintained, stop);
        await CaseReturns.TellAsync(
            connection, contexts,
            [.. maintained.Select(row => new CarDay(row.DealerId, row.Row.Vin, row.Row.Plate, row.Row.VisitedOn))],
            now, stop);
        await CaseSweeps.WakeAsync(connection, written.Select(row => row.DealerId), now, stop);
    }

    private static Visit Read(NpgsqlDataReader stored, string dealer) => new(0)
    {
        DealerCode = dealer,
        OrderNo = stored.Maybe<string>(2),
        Plate = stored.Maybe<string>(3),
        Vin = stored.Maybe<string>(4),
        VisitedOn = stored.GetFieldValue<DateOnly>(5),
        Type = VisitTypes.Of(stored.GetString(6)),
        Mileage = stored.MaybeValue<int>(7),
        Amount = stored.MaybeValue<decimal>(8),
        SteeredBy = stored.Maybe<string>(9),
    };
}
