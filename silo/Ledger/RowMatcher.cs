using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// Finds for each row of a chunk the term it speaks of, and rejects what cannot become one: rows of foreign dealers,
/// ended terms, second rows for a term.
/// </summary>
/// <param name="phones">Hashes phones.</param>
/// <param name="seen">The terms that earlier chunks of the file spoke of.</param>
/// <param name="importId">The import.</param>
/// <param name="columns">What the file has a column for.</param>
internal sealed class RowMatcher(PhoneHash phones, SeenPolicies seen, long importId, HeaderMap columns)
{
    /// <summary>
    /// Two expiries of one live term lie at most this many days apart; further apart they are two terms.
    /// </summary>
    public const int SameTermDays = 180;

    /// <summary>How many years ahead an expiry may lie.</summary>
    public const int FurthestYears = 5;

    private static readonly string MatchRows = Sql.Load("Ledger/match_rows.sql");

    /// <summary>The rows that may go on, in file order; the others are added to the rejects.</summary>
    /// <param name="connection">Holds the chunk's transaction.</param>
    /// <param name="rows">The chunk.</param>
    /// <param name="dealers">Ids of the dealers this import may bring rows of, by code.</param>
    /// <param name="today">The business day.</param>
    /// <param name="rejects">Takes what cannot go on.</param>
    public async Task<Matching> MatchAsync(
        NpgsqlConnection connection, IReadOnlyList<LedgerRow> rows, IReadOnlyDictionary<string, int> dealers,
        DateOnly today, List<LedgerReject> rejects)
    {
        var own = rows.Where(row => dealers.ContainsKey(row.DealerCode)).ToList();
        rejects.AddRange(rows.Where(row => !dealers.ContainsKey(row.DealerCode))
            .Select(row => Reject(row, "dealer_code", row.DealerCode, LedgerReasons.ForeignDealer)));
        var known = await KnownAsync(connection, own, dealers);
        var earlier = new EarlierRows(importId, seen);
        for (var ordinal = 0; ordinal < own.Count; ordinal++)
        {
            var row = own[ordinal];
            var term = known.GetValueOrDefault(ordinal);
            var phone = phones.Of(row.Phone);
            if (ProblemOf(row, phone, term, today) is var (column, value, reason))
                rejects.Add(Reject(row, column, value, reason));
            else if (earlier.Take(MatchOf(row, dealers[row.DealerCode], phone!, term)) is { } duplicate)
                rejects.Add(Reject(row, "expiry_date", $"{row.ExpiryDate:yyyy-MM-dd}", duplicate));
        }
        return new Matching(earlier.Taken, earlier.Repeated);
    }

    private MatchedRow MatchOf(LedgerRow row, int dealer, byte[] phone, KnownTerm? term)
    {
        var full = term is null ? row : StoredFacts.Complete(row, term.Facts, columns);
        return new MatchedRow(full, dealer, phone, LedgerFacts.ShaOf(full), term);
    }

    private static (string Column, string Value, RejectReason Reason)? ProblemOf(
        LedgerRow row, byte[]? phone, KnownTerm? term, DateOnly today)
    {
        var expiry = $"{row.ExpiryDate:yyyy-MM-dd}";
        if (phone is null)
            return ("phone", row.Phone, LedgerReasons.NoPhone);
        if (row.ExpiryDate > today.AddYears(FurthestYears))
            return ("expiry_date", expiry, LedgerReasons.TooFar);
        // A term whose own date has passed may be named again: the same ledger twice changes nothing.
        if (row.ExpiryDate < today && row.ExpiryDate != term?.Facts.ExpiryDate)
            return ("expiry_date", expiry,
                term is null ? LedgerReasons.Expired : LedgerReasons.PastCorrection(term.Facts.ExpiryDate));
        return null;
    }

    private static LedgerReject Reject(LedgerRow row, string column, string value, RejectReason reason) =>
        LedgerReject.Of(row.Line, column, value, reason);

    private static async Task<Dictionary<int, KnownTerm>> KnownAsync(
        NpgsqlConnection connection, List<LedgerRow> rows, IReadOnlyDictionary<string, int> dealers)
    {
        var known = new Dictionary<int, KnownTerm>();
        await using var command = connection.Command(MatchRows,
            Enumerable.Range(0, rows.Count).ToArray(),
            rows.Select(row => dealers[row.DealerCode]).ToArray(),
            rows.Select(LedgerFacts.LineOf).ToArray(),
            rows.Select(row => row.Vin).ToArray(),
            rows.Select(row => row.Plate).ToArray(),
            rows.Select(row => row.ExpiryDate).ToArray(),
            SameTermDays);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            known[reader.GetInt32(0)] = new KnownTerm(
                reader.GetInt64(1), StoredFacts.Read(reader, rows[reader.GetInt32(0)]),
                reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3),
                reader.IsDBNull(4) ? null : reader.GetInt64(4), reader.IsDBNull(5) ? null : reader.GetInt32(5),
                reader.IsDBNull(6) ? null : reader.GetString(6));
        return known;
    }
}
