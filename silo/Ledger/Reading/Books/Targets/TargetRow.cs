using System.Globalization;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Targets;

/// <summary>What a dealer wants to reach with the terms that expire in a month. Source: 001 rows 1-21, 1-22.</summary>
internal sealed record TargetRow(int Line) : BookRow(Line)
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Terms to win, 0 or more.</summary>
    public required int Renewals { get; init; }

    /// <summary>Premium to win, yuan with two places, 0 to 1,000,000,000,000.</summary>
    public required decimal Premium { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(LedgerColumn Column, string? Text)> Cells =>
    [
        (LedgerColumn.Month, $"{Month:yyyy-MM}"),
        (LedgerColumn.RenewalTarget, Renewals.ToString(CultureInfo.InvariantCulture)),
        (LedgerColumn.PremiumTarget, Premium.ToString("0.00", CultureInfo.InvariantCulture)),
    ];
}
