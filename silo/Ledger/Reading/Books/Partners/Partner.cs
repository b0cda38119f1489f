using System.Globalization;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Partners;

/// <summary>An insurer with which a dealer works together. Source: 001 rows 1-02 to 1-07.</summary>
internal sealed record Partner(int Line) : BookRow(Line)
{
    /// <summary>The insurer; a dealer has one agreement with each.</summary>
    public required string Insurer { get; init; }

    /// <summary>mainstream or auxiliary; null when nobody says it. Source: 001 row 1-04.</summary>
    public string? Kind { get; init; }

    /// <summary>First day of the agreement, in the dealer's zone.</summary>
    public DateOnly? ActiveFrom { get; init; }

    /// <summary>Its last day; null for one without an end.</summary>
    public DateOnly? ActiveTo { get; init; }

    /// <summary>Percent of the premium, two places, 0 to 100.</summary>
    public decimal? Commission { get; init; }

    /// <summary>Days before expiry in which alone the insurer's telesales may call the store's customers, 0 to 365.
    /// Source: 001 row 1-07.</summary>
    public int? NoContactDays { get; init; }

    /// <summary>Hours from order to policy, two places. Source: 001 row 0-09.</summary>
    public decimal? IssueHours { get; init; }

    /// <summary>Hours from policy to its delivery, two places. Source: 001 row 0-09.</summary>
    public decimal? DeliveryHours { get; init; }

    /// <summary>Hours that an endorsement takes, two places. Source: 001 row 0-09.</summary>
    public decimal? EndorsementHours { get; init; }

    /// <summary>Policies with an error, percent, two places, 0 to 100. Source: 001 row 0-09.</summary>
    public decimal? ErrorRate { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(LedgerColumn Column, string? Text)> Cells =>
    [
        (LedgerColumn.Insurer, Insurer),
        (LedgerColumn.InsurerKind, PartnerReader.Shown(Kind)),
        (LedgerColumn.ActiveFrom, ActiveFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (LedgerColumn.ActiveTo, ActiveTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (LedgerColumn.Commission, Shown(Commission, " %")),
        (LedgerColumn.NoContactDays, Shown(NoContactDays, "")),
        (LedgerColumn.IssueHours, Shown(IssueHours, "")),
        (LedgerColumn.DeliveryHours, Shown(DeliveryHours, "")),
        (LedgerColumn.EndorsementHours, Shown(EndorsementHours, "")),
        (LedgerColumn.ErrorRate, Shown(ErrorRate, " %")),
    ];

    private static string? Shown(decimal? number, string unit) => number is { } known
        ? known.ToString("0.##", CultureInfo.InvariantCulture) + unit
        : null;
}
