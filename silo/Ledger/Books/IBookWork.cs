using CampaignEngine.Silo.Ledger.Reading;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Books;

/// <summary>What one import does with the rows of its book, chunk by chunk in file order.</summary>
internal interface IBookWork
{
    /// <summary>What a merge of the rows would come to; nothing of them is stored.</summary>
    /// <param name="connection">Reads what is stored.</param>
    /// <param name="rows">The chunk.</param>
    /// <param name="dealers">Ids of the dealers that the import may bring rows of, by code; below 0 those that it would
    /// found.</param>
    /// <param name="today">The business day.</param>
    /// <param name="remarks">Takes what cannot go on.</param>
    /// <param name="stop">Gives up.</param>
    Task<RowCounts> SurveyAsync(
        NpgsqlConnection connection, IReadOnlyList<BookRow> rows, IReadOnlyDictionary<string, int> dealers,
        DateOnly today, List<LedgerRemark> remarks, CancellationToken stop);

    /// <summary>Merges the rows on an open transaction and says what became of them.</summary>
    Task<ChunkCounts> MergeAsync(
        NpgsqlConnection connection, IReadOnlyList<BookRow> rows, List<LedgerRemark> remarks, CancellationToken stop);
}

/// <summary>What becomes of rows that are not rejected.</summary>
/// <param name="Added">Rows that are new.</param>
/// <param name="Changed">Rows whose facts change.</param>
/// <param name="Unchanged">Rows that say what is known.</param>
internal sealed record RowCounts(int Added, int Changed, int Unchanged);
