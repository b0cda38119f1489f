using CampaignEngine.Silo.Ledger.Books.Visits;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Security;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// Finds for each row of a chunk the term it speaks of, and rejects what cannot become one: rows of foreign or unknown
/// dealers, ended terms, second rows for a term.
/// </summary>
/// <param name="phones">Hashes phones.</param>
/// <param name="seen">The terms that earlier chunks of the file spoke of.</param>
/// <param name="job">The import.</param>
internal sealed class RowMatcher(PhoneHash phones, SeenPolicies seen, ImportJob job)
{
    /// <summary>
    /// Two expiries of one live term lie at most this many days apart; further apart they are two terms.
    /// </summary>
    public const int SameTermDays = 180;

    /// <summary>How many years ahead an expiry may lie.</summary>
    public const int FurthestYears = 5;

    /// <summary>The rows that may go on, in file order; the others are added to the remarks.</summary>
    /// <param name="connection">Holds the chunk's transaction.</param>
    /// <param name="rows">The chunk.</param>
    /// <param name="dealers">Ids of the dealers this import may bring rows of, by code.</param>
    /// <param name="today">The business day.</param>
    /// <param name="remarks">Takes what cannot go on.</param>
    public async Task<Matching> MatchAsync(
        NpgsqlConnection connection, IReadOnlyList<LedgerRow> rows, IReadOnlyDictionary<string, int> dealers,
        DateOnly today, List<LedgerRemark> remarks)
    {
        var own = LedgerDealers.Own(rows, dealers, job, remarks);
        var known = await KnownTerms.FindAsync(connection, own, dealers);
        var maintained = await LastMaintenance.OfAsync(connection, own, dealers);
        var earlier = new EarlierRows(job.Id, seen);
        for (var ordinal = 0; ordinal < own.Count; ordinal++)
        {
            var row = own[ordinal];
            var term = known[ordinal].FirstOrDefault();
            var phone = phones.Of(row.Phone);
            if (ProblemOf(row, phone, term, today) is var (column, value, reason))
                remarks.Add(Reject(row, column, value, reason));
            else if (Take(earlier, MatchOf(row, phone!, ordinal), known[ordinal]) is { } duplicate)
                remarks.Add(Second(row, duplicate));
        }
        remarks.AddRange(earlier.Displaced.Select(displaced => Second(displaced.Row.Row, displaced.Reason)));
        return new Matching(earlier.Taken, earlier.Repeated, earlier.Joined);

        MatchedRow MatchOf(LedgerRow row, byte[] phone, int ordinal)
        {
            var term = known[ordinal].FirstOrDefault();
            var full = term is null ? row : StoredFacts.Complete(row, term.Facts);
            if (maintained.TryGetValue(ordinal, out var visit) && Known(visit, term) is { } day)
                full = full.LastMaintenance >= day ? full : full with { LastMaintenance = day };
            return new MatchedRow(full, dealers[row.DealerCode], phone, LedgerFacts.ShaOf(full), term);
        }
    }

    // A term that has ended hears of no more visits, and forgets none that it had heard of.
    private static DateOnly? Known(DateOnly visit, KnownTerm? term) =>
        term is not { HasEnded: true } || visit <= term.Facts.LastMaintenance ? visit : term.Facts.LastMaintenance;

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

    private static RejectReason? Take(EarlierRows earlier, MatchedRow row, IEnumerable<KnownTerm> known) =>
        earlier.Take(row, row.Known is { } term ? OthersOf(term, known.Skip(1)) : []);

    private static LedgerReject Second(LedgerRow row, RejectReason reason) =>
        Reject(row, "expiry_date", $"{row.ExpiryDate:yyyy-MM-dd}", reason);

    private static LedgerReject Reject(LedgerRow row, string column, string value, RejectReason reason) =>
        LedgerReject.Of(row.Line, column, value, reason);

    // Terms further apart than one term's expiries, or with another VIN, are others, even if the row fits them all.
    private static IEnumerable<KnownTerm> OthersOf(KnownTerm term, IEnumerable<KnownTerm> rest) => rest.Where(other =>
        !other.HasEnded
        && (term.HasEnded
            ? other.Facts.ExpiryDate == term.Facts.ExpiryDate
            : TwinRows.IsSameTerm(other.Facts, term.Facts))
        && (term.Facts.Vin is null || other.Facts.Vin is null || term.Facts.Vin == other.Facts.Vin));
}
