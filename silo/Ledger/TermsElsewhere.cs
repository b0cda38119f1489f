using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// Tells of new terms that are live at another dealer too: the customer moved, or two dealers claim one car. The engine
/// does not decide whose it is - no dealer loses a customer by the ledger of another - but both would contact it.
/// </summary>
internal static class TermsElsewhere
{
    private static readonly string FindElsewhere = Sql.Load("Ledger/find_elsewhere.sql");

    /// <summary>A note for each such row, as far as the importer may see the other dealer.</summary>
    public static async Task<List<LedgerNote>> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<MatchedRow> rows, int[]? dealers, CancellationToken stop)
    {
        var notes = new List<LedgerNote>();
        if (rows.Count == 0)
            return notes;
        await using var command = connection.Command(FindElsewhere,
            Enumerable.Range(0, rows.Count).ToArray(), Of(row => row.DealerId), Of(row => LedgerFacts.LineOf(row.Row)),
            Of(row => row.Row.Vin), Of(row => row.Row.Plate), Of(row => row.Row.ExpiryDate), Of(row => row.PhoneHash),
            dealers, RowMatcher.SameTermDays);
        await using var found = await command.ExecuteReaderAsync(stop);
        while (await found.ReadAsync(stop))
        {
            var (row, code) = (rows[found.GetInt32(0)].Row, found.GetString(1));
            notes.Add(LedgerNote.Of(row.Line, "dealer_code", row.DealerCode, LedgerReasons.LiveElsewhere(code)));
        }
        return notes;

        T[] Of<T>(Func<MatchedRow, T> column) => [.. rows.Select(column)];
    }
}
