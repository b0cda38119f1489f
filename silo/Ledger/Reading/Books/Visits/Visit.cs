using System.Globalization;
using System.Text.Json.Serialization;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Visits;

/// <summary>What a car came to a workshop for, what weighs most in front.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VisitType>))]
internal enum VisitType
{
    /// <summary>An accident was repaired, most often at an insurer's cost.</summary>
    Accident,

    /// <summary>The first maintenance of its life, which is no first insurance. Source: domain 6.</summary>
    FirstMaintenance,

    /// <summary>Maintenance.</summary>
    Maintenance,

    /// <summary>A repair without an accident.</summary>
    Repair,

    /// <summary>Whatever else.</summary>
    Other,
}

/// <summary>A visit of a car to a workshop, or one line of its order before they are brought together.</summary>
internal sealed record Visit(int Line) : BookRow(Line)
{
    /// <summary>The workshop's number of the order, upper case; null where it has none.</summary>
    public string? OrderNo { get; init; }

    /// <summary>Plate, upper case, without separators; never null together with <see cref="Vin"/>.</summary>
    public string? Plate { get; init; }

    /// <summary>17 characters, upper case; never null together with <see cref="Plate"/>.</summary>
    public string? Vin { get; init; }

    /// <summary>The day on which the car came, in the dealer's zone.</summary>
    public required DateOnly VisitedOn { get; init; }

    /// <summary>What it came for.</summary>
    public VisitType Type { get; init; } = VisitType.Other;

    /// <summary>Kilometres on its clock.</summary>
    public int? Mileage { get; init; }

    /// <summary>Yuan with two places, of all lines; negative where more was credited than charged.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The amount of the whole order, as each of its lines repeats it; null once it is the amount.</summary>
    public decimal? OrderAmount { get; init; }

    /// <summary>The insurer, or whoever else, that sent the car for repair. Source: 001 row 1-02.</summary>
    public string? SteeredBy { get; init; }

    /// <summary>Whether it says that the car was maintained.</summary>
    public bool IsMaintenance => Type is VisitType.Maintenance or VisitType.FirstMaintenance;

    /// <summary>What tells the car: its VIN, or its plate where no VIN is known.</summary>
    public string Vehicle => Vin ?? Plate!;

    /// <summary>Whether another one is of the same car: two VINs that differ are two, whatever the plate
    /// says.</summary>
    public bool IsOfSameCar(Visit other) =>
        Vin is not null && other.Vin is not null ? Vin == other.Vin : Plate is not null && Plate == other.Plate;

    /// <summary>What tells it from other visits to the dealer: its number, or else car, day and type.</summary>
    public string Key => OrderNo is not null ? $"#{OrderNo}" : $"{Vehicle} {VisitedOn:yyyy-MM-dd} {Type}";

    /// <inheritdoc/>
    public override IEnumerable<(LedgerColumn Column, string? Text)> Cells =>
    [
        (LedgerColumn.OrderNo, OrderNo),
        (LedgerColumn.Plate, Plate),
        (LedgerColumn.Vin, Vin),
        (LedgerColumn.VisitDate, $"{VisitedOn:yyyy-MM-dd}"),
        (LedgerColumn.VisitType, VisitTypes.Shown(Type)),
        (LedgerColumn.Mileage, Mileage?.ToString(CultureInfo.InvariantCulture)),
        (LedgerColumn.OrderAmount, Amount?.ToString("0.00", CultureInfo.InvariantCulture)),
        (LedgerColumn.SteeredBy, SteeredBy),
    ];
}
