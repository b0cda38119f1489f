using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books.Visits;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Books.Visits;

/// <summary>
/// What terms know of the last maintenance of their cars at their dealers: what the ledger says, or a visit where it is
/// newer. The hash of their facts follows, so that the next ledger finds them as they are.
/// </summary>
internal static class LastMaintenance
{
    private static readonly string FindMaintained = Sql.Load("Ledger/Books/Visits/find_maintained.sql");
    private static readonly string SaveMaintained = Sql.Load("Ledger/Books/Visits/save_maintained.sql");
    private static readonly string KnowsVisits = Sql.Load("Ledger/Books/Visits/knows_visits.sql");
    private static readonly string FindLast = Sql.Load("Ledger/Books/Visits/find_last.sql");

    /// <summary>Moves it on by visits, where they are newer.</summary>
    public static async Task MoveAsync(
        NpgsqlConnection connection, IReadOnlyList<FoundRow<Visit>> visits, CancellationToken stop)
    {
        if (visits.Count == 0)
            return;
        var terms = await MaintainedAsync(connection, visits, stop);
        if (terms.Count == 0)
            return;
        await using var command = connection.Command(SaveMaintained,
            terms.Select(term => term.Id).ToArray(),
            terms.Select(term => term.Facts.LastMaintenance).ToArray(),
            terms.Select(term => term.HasSha ? LedgerFacts.ShaOf(term.Facts) : null).ToArray());
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The last maintenance of each row's car at its dealer that visits tell of; empty where there is no
    /// visit at all.</summary>
    public static async Task<IReadOnlyDictionary<int, DateOnly>> OfAsync(
        NpgsqlConnection connection, IReadOnlyList<LedgerRow> rows, IReadOnlyDictionary<string, int> dealers)
    {
        var days = new Dictionary<int, DateOnly>();
        await using (var knows = connection.Command(KnowsVisits))
            if (!(bool)(await knows.ExecuteScalarAsync())!)
                return days;
        await using var command = connection.Command(FindLast,
            Enumerable.Range(0, rows.Count).ToArray(),
            rows.Select(row => dealers[row.DealerCode]).ToArray(),
            rows.Select(row => row.Vin).ToArray(),
            rows.Select(row => row.Plate).ToArray());
        await using var found = await command.ExecuteReaderAsync();
        while (await found.ReadAsync())
            days[found.GetInt32(0)] = found.GetFieldValue<DateOnly>(1);
        return days;
    }

    private static async Task<List<(long Id, LedgerRow Facts, bool HasSha)>> MaintainedAsync(
        NpgsqlConnection connection, IReadOnlyList<FoundRow<Visit>> visits, CancellationToken stop)
    {
        var terms = new List<(long Id, LedgerRow Facts, bool HasSha)>();
        await using var command = connection.Command(FindMaintained,
            visits.Select(visit => visit.DealerId).ToArray(),
            visits.Select(visit => visit.Row.Vin).ToArray(),
            visits.Select(visit => visit.Row.Plate).ToArray(),
            visits.Select(visit => visit.Row.VisitedOn).ToArray());
        await using var found = await command.ExecuteReaderAsync(stop);
        while (await found.ReadAsync(stop))
        {
            var blank = new LedgerRow(0) { DealerCode = "", Phone = "", ExpiryDate = default };
            var facts = StoredFacts.Read(found, blank) with
            {
                LastMaintenance = DateOnly.FromDayNumber(found.GetInt32(0)),
            };
            terms.Add((found.GetInt64(1), facts, !found.IsDBNull(3)));
        }

        return terms;
    }
}
