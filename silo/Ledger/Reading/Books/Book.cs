using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books;

/// <summary>What the rows of a file are about, and how they are read.</summary>
internal sealed class Book
{
    /// <summary>Its name, as callers give it: "service-visits".</summary>
    public required string Name { get; init; }

    /// <summary>What people read in English.</summary>
    public required string En { get; init; }

    /// <summary>What people read in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>The headers of its columns.</summary>
    public required WordList Words { get; init; }

    /// <summary>Columns that a file must have; of those in one list any is enough.</summary>
    public required IReadOnlyList<LedgerColumn[]> Needs { get; init; }

    /// <summary>Makes the reader of a file behind its header; the text names the dealer of a file without a column for
    /// it.</summary>
    public required Func<RecordSource, HeaderMap, string?, RecordReader> Reader { get; init; }

    /// <summary>Brings lines together that are one row; in the order of their first lines.</summary>
    public Func<IAsyncEnumerable<LedgerLine>, IAsyncEnumerable<LedgerLine>> Gather { get; init; } = lines => lines;

    /// <summary>Its columns.</summary>
    public IReadOnlyList<LedgerColumn> Columns => Words.All;

    /// <summary>The columns of which one is enough, if this one is among them.</summary>
    public IReadOnlyList<LedgerColumn> NeedOf(LedgerColumn column) =>
        Needs.FirstOrDefault(need => need.Contains(column)) ?? [];

    /// <summary>What it remembers files with the same headers by.</summary>
    public string FingerprintOf(HeaderMap columns) => this == BookShelf.Policies
        ? columns.Fingerprint
        : $"{Name}/{columns.Fingerprint}";
}
