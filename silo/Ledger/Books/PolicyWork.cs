using CampaignEngine.Silo.Ledger.Reading;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Books;

/// <summary>The work of the policy ledger.</summary>
internal sealed class PolicyWork(ImportJob job, RowMatcher matcher, ChunkMerge merge) : IBookWork
{
    /// <inheritdoc/>
    public async Task<RowCounts> SurveyAsync(
        NpgsqlConnection connection, IReadOnlyList<BookRow> rows, IReadOnlyDictionary<string, int> dealers,
        DateOnly today, List<LedgerRemark> remarks, CancellationToken stop)
    {
        var matching = await matcher.MatchAsync(connection, [.. rows.Cast<LedgerRow>()], dealers, today, remarks);
        var elsewhere = await TermsElsewhere.FindAsync(connection, matching.Rows, job, stop);
        remarks.AddRange(TermsElsewhere.NotesOf(elsewhere));
        var added = matching.Rows.Count(row => row.Known is null);
        var unchanged = matching.Rows.Count(row => row.IsUnchanged);
        return new RowCounts(added, matching.Rows.Count - added - unchanged, unchanged + matching.Repeated);
    }

    /// <inheritdoc/>
    public Task<ChunkCounts> MergeAsync(
        NpgsqlConnection connection, IReadOnlyList<BookRow> rows, List<LedgerRemark> remarks,
        CancellationToken stop) => merge.MergeAsync(connection, [.. rows.Cast<LedgerRow>()], remarks, stop);
}
