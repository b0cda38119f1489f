using System.Globalization;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Sales;

/// <summary>A new car that a dealer sold.</summary>
internal sealed record Sale(int Line) : BookRow(Line)
{
    /// <summary>Plate, upper case, without separators; never null together with <see cref="Vin"/>.</summary>
    public string? Plate { get; init; }

    /// <summary>17 characters, upper case; never null together with <see cref="Plate"/>.</summary>
    public string? Vin { get; init; }

    /// <summary>The day of the sale, in the dealer's zone.</summary>
    public required DateOnly SoldOn { get; init; }

    /// <summary>Model.</summary>
    public string? Model { get; init; }

    /// <summary>Whether the first term was insured at the store; null when nobody says it.</summary>
    public bool? IsInsured { get; init; }

    /// <summary>The insurer of the first term.</summary>
    public string? Insurer { get; init; }

    /// <summary>Yuan with two places, 0 to 1,000,000,000.</summary>
    public decimal? Premium { get; init; }

    /// <summary>Who bought it.</summary>
    public string? Owner { get; init; }

    /// <summary>A mainland mobile number: 11 digits without country code.</summary>
    public string? Phone { get; init; }

    /// <summary>What tells it from other sales of the dealer: a car is new once.</summary>
    public string Key => Vin ?? Plate!;

    /// <inheritdoc/>
    public override IEnumerable<(LedgerColumn Column, string? Text)> Cells =>
    [
        (LedgerColumn.Plate, Plate),
        (LedgerColumn.Vin, Vin),
        (LedgerColumn.Model, Model),
        (LedgerColumn.SaleDate, $"{SoldOn:yyyy-MM-dd}"),
        (LedgerColumn.InsuredInStore, SaleReader.Shown(IsInsured)),
        (LedgerColumn.Insurer, Insurer),
        (LedgerColumn.Premium, Premium?.ToString("0.00", CultureInfo.InvariantCulture)),
        (LedgerColumn.Owner, Owner),
        (LedgerColumn.Phone, Phone),
    ];
}
