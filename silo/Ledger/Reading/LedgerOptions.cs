using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>How a ledger is to be read, where the file does not say.</summary>
internal sealed record LedgerOptions
{
    public static readonly LedgerOptions Default = new();

    /// <summary>What the rows are about.</summary>
    public Book Book { get; init; } = BookShelf.Policies;

    /// <summary>The headers that are known.</summary>
    public HeaderWords Words { get; init; } = HeaderWords.Shipped;

    /// <summary>What the sender says about columns.</summary>
    public HeaderAnswers Answers { get; init; } = HeaderAnswers.None;

    /// <summary>The sheet to read, also a hidden one; null for the first that is a ledger.</summary>
    public string? Sheet { get; init; }

    /// <summary>How much the file may ask of this process.</summary>
    public LedgerLimits Limits { get; init; } = LedgerLimits.Default;

    /// <summary>The dealer of every row of a file without a column for it; null to demand the column.</summary>
    public string? DealerCode { get; init; }

    /// <summary>Whether rows hidden by a filter or by hand are taken; otherwise they are left out and told.</summary>
    public bool TakesHiddenRows { get; init; }
}
