using System.Globalization;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Organisation;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Affiliations;

/// <summary>Where a store belongs, as a list of stores says it. Source: 004 row 4-04, 002 row 2-16.</summary>
internal sealed record AffiliationRow(int Line) : BookRow(Line)
{
    /// <summary>The first day, local to the dealer; null for today.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The dealer group; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>The region; null for none.</summary>
    public string? Region { get; init; }

    /// <summary>The brands in order, each once; empty for all.</summary>
    public Sequence<string> Brands { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<(LedgerColumn Column, string? Text)> Cells =>
    [
        (LedgerColumn.DealerGroup, Group),
        (LedgerColumn.Region, Region),
        (LedgerColumn.Brands, Brands.Count == 0 ? null : string.Join(", ", Brands)),
        (LedgerColumn.AffiliatedSince, Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    /// <summary>What the dealer is told.</summary>
    /// <param name="today">The dealer's local day.</param>
    public Affiliation On(DateOnly today) => new(Since ?? today, Group, Region, Brands);
}
