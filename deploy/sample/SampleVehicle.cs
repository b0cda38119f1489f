namespace CampaignEngine.SampleLedger;

/// <summary>One generated vehicle with its owner and what the store knows of both.</summary>
public sealed record SampleVehicle
{
    public required VehicleModel Model { get; init; }

    public required string Plate { get; init; }

    public required string Vin { get; init; }

    public required DateOnly FirstRegistered { get; init; }

    public required string Owner { get; init; }

    /// <summary>Eleven digits beginning with 169, a prefix that no carrier has been given.</summary>
    public required string Phone { get; init; }

    /// <summary>Claims in the last term.</summary>
    public required int Claims { get; init; }

    /// <summary>A, B or C.</summary>
    public required char Tier { get; init; }

    public required bool HasLoan { get; init; }

    public required string Agent { get; init; }

    public required DateOnly? LastMaintenance { get; init; }

    /// <summary>Null when the customer was never asked.</summary>
    public required bool? ConsentSms { get; init; }

    public required bool? ConsentCall { get; init; }
}
