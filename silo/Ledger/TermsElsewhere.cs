using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>A term of a row that is live at another dealer too.</summary>
/// <param name="Row">The row.</param>
/// <param name="Dealer">Code of the other dealer.</param>
/// <param name="PolicyId">The term there.</param>
/// <param name="IsTaken">Whether it is withdrawn there.</param>
internal sealed record TermElsewhere(LedgerRow Row, string Dealer, long PolicyId, bool IsTaken)
{
    /// <summary>What its importer reads.</summary>
    public LedgerNote Note => LedgerNote.Of(
        Row.Line, "dealer_code", Row.DealerCode,
        IsTaken ? LedgerReasons.TakenOver(Dealer) : LedgerReasons.LiveElsewhere(Dealer));
}

/// <summary>
/// Finds terms that are live at another dealer too: the customer moved, or two dealers claim one car. The engine does
/// not decide whose it is - no dealer loses a customer by the ledger of another, unless its importer, who answers for
/// both, says that it takes them over.
/// </summary>
internal static class TermsElsewhere
{
    private static readonly string FindElsewhere = Sql.Load("Ledger/find_elsewhere.sql");

    /// <summary>
    /// Those of new rows. A file that brings one term for two dealers takes it from neither: it does not say whose it
    /// is.
    /// </summary>
    public static async Task<List<TermElsewhere>> FindAsync(
        NpgsqlConnection connection, IEnumerable<MatchedRow> matched, ImportJob job, CancellationToken stop)
    {
        var rows = matched.Where(row => row.Known is null).ToList();
        var terms = new List<TermElsewhere>();
        if (rows.Count == 0)
            return terms;
        await using var command = connection.Command(FindElsewhere,
            Enumerable.Range(0, rows.Count).ToArray(), Of(row => row.DealerId), Of(row => LedgerFacts.LineOf(row.Row)),
            Of(row => row.Row.Vin), Of(row => row.Row.Plate), Of(row => row.Row.ExpiryDate), Of(row => row.PhoneHash),
            job.Dealers, RowMatcher.SameTermDays);
        await using var found = await command.ExecuteReaderAsync(stop);
        while (await found.ReadAsync(stop))
            terms.Add(new TermElsewhere(
                rows[found.GetInt32(0)].Row, found.GetString(1), found.GetInt64(2),
                job.TakesOver && found.MaybeValue<long>(3) != job.Id));
        return terms;

        T[] Of<T>(Func<MatchedRow, T> column) => [.. rows.Select(column)];
    }

    /// <summary>One note for each row.</summary>
    public static IEnumerable<LedgerNote> NotesOf(IEnumerable<TermElsewhere> terms) =>
        terms.DistinctBy(term => term.Row.Place).Select(term => term.Note);
}
