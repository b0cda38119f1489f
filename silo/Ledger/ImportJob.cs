using System.Text.Json;
using CampaignEngine.Silo.Ledger.Books;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>An import that waits or runs.</summary>
/// <param name="Id">The import.</param>
/// <param name="FileName">What its sender calls the file.</param>
/// <param name="Dealers">Dealers whose rows it may bring; null for all.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="LastLine">The last line whose result is durable.</param>
/// <param name="CreatedBy">Who sent it.</param>
/// <param name="FoundsDealers">Whether dealers that it names for the first time are founded.</param>
/// <param name="Answers">What its sender said about it; null when nobody was asked.</param>
/// <param name="Book">The name of its book; null when nobody said it, and its headers are to say it.</param>
internal sealed record ImportJob(
    long Id, string FileName, int[]? Dealers, long Bytes, int LastLine, string CreatedBy, bool FoundsDealers,
    ImportAnswers? Answers, string? Book = null)
{
    /// <summary>Whether terms that are live at another dealer too are withdrawn there.</summary>
    public bool TakesOver => Answers?.TakesOver == true;

    /// <summary>Reads one; see claim_import.sql for the columns.</summary>
    public static ImportJob Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetFieldValue<int[]>(2), row.GetInt64(3),
        row.GetInt32(4), row.GetString(5), row.GetBoolean(6),
        row.Maybe<string>(7) is { } answers
            ? JsonSerializer.Deserialize(answers, ViewsJson.Default.ImportAnswers)
            : null,
        row.Maybe<string>(8));
}

/// <summary>A ledger that was sent.</summary>
/// <param name="FileName">What its sender calls the file.</param>
/// <param name="Dealers">Dealers whose rows it may bring; null for all.</param>
/// <param name="Actor">Who sent it.</param>
internal sealed record Arrival(string FileName, int[]? Dealers, string Actor)
{
    /// <summary>Whether dealers that it names for the first time are founded; the first ledger of a book does so
    /// anyhow.</summary>
    public bool FoundsDealers { get; init; }

    /// <summary>Its book; null to let the headers of a preview say it.</summary>
    public string? Book { get; init; }

    /// <summary>Whether it is looked at, and imported only when somebody says so.</summary>
    public bool IsPreview { get; init; }
}

/// <summary>What one chunk did, in rows.</summary>
internal sealed record ChunkCounts(int Added, int Changed, int Unchanged, int Rejected, int Noted, int Enrolled)
{
    /// <summary>Counts of a chunk, with the lines that it rejected, or took with a note.</summary>
    public static ChunkCounts Of(RowCounts rows, IReadOnlyList<LedgerRemark> remarks, int enrolled = 0)
    {
        var rejected = remarks.OfType<LedgerReject>().Select(reject => reject.Line).ToHashSet();
        var noted = remarks.OfType<LedgerNote>().Select(note => note.Line).ToHashSet();
        noted.ExceptWith(rejected);
        return new ChunkCounts(
            rows.Added, rows.Changed, rows.Unchanged, rejected.Count, noted.Count, enrolled);
    }
}
