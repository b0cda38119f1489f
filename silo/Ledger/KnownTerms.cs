using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>Looks up the stored terms that ledger rows speak of.</summary>
internal static class KnownTerms
{
    private static readonly string MatchRows = Sql.Load("Ledger/match_rows.sql");

    /// <summary>
    /// The stored terms by the ordinal of their row: first the row's own, then others that are the same term.
    /// </summary>
    public static async Task<ILookup<int, KnownTerm>> FindAsync(
        NpgsqlConnection connection, List<LedgerRow> rows, IReadOnlyDictionary<string, int> dealers)
    {
        var known = new List<(int Ordinal, KnownTerm Term)>(rows.Count);
        await using var command = connection.Command(MatchRows,
            Enumerable.Range(0, rows.Count).ToArray(),
            rows.Select(row => dealers[row.DealerCode]).ToArray(),
            rows.Select(LedgerFacts.LineOf).ToArray(),
            rows.Select(row => row.Vin).ToArray(),
            rows.Select(row => row.Plate).ToArray(),
            rows.Select(row => row.ExpiryDate).ToArray(),
            RowMatcher.SameTermDays);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            known.Add((reader.GetInt32(0), TermOf(reader, rows[reader.GetInt32(0)])));
        return known.ToLookup(found => found.Ordinal, found => found.Term);
    }

    private static KnownTerm TermOf(NpgsqlDataReader reader, LedgerRow row) => new(
        reader.GetInt64(1), StoredFacts.Read(reader, row),
        reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3),
        reader.IsDBNull(4) ? null : reader.GetInt64(4), reader.IsDBNull(5) ? null : reader.GetInt32(5),
        reader.IsDBNull(6) ? null : reader.GetString(6));
}
