using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns.Cases;

/// <summary>A car that is to become a case, and what is known of its owner.</summary>
/// <param name="Vin">Its VIN.</param>
/// <param name="Plate">Its plate.</param>
/// <param name="Since">The day of its last maintenance, or of its sale.</param>
/// <param name="Phone">The owner's phone; null when nobody knows one, and then it becomes no case.</param>
/// <param name="PhoneHash">The hash of a phone that a term has; null for one that only the sale tells.</param>
/// <param name="LostReason">Why the car's last insurance term here was lost; null when it was not.</param>
internal sealed record DueCar(
    string? Vin, string? Plate, DateOnly Since, string? Phone, byte[]? PhoneHash, string? LostReason)
{
    /// <summary>What else its row will say.</summary>
    public required DueOwner Owner { get; init; }

    /// <summary>The vehicle's name within a term's key: its VIN, or its plate where no VIN is known.</summary>
    public string Vehicle => Vin ?? Plate!;

    /// <summary>The car of a row of find_due_cars.sql.</summary>
    public static DueCar Read(NpgsqlDataReader row) => new(
        row.Maybe<string>(0), row.Maybe<string>(1), row.GetFieldValue<DateOnly>(2), row.Maybe<string>(3),
        row.Maybe<byte[]>(4), row.Maybe<string>(14))
    {
        Owner = new DueOwner(
            row.Maybe<string>(5), row.Maybe<string>(6), row.Maybe<string>(7), row.MaybeValue<DateOnly>(8),
            row.Maybe<string>(9), row.MaybeValue<bool>(10), row.Maybe<string>(11), row.MaybeValue<bool>(12),
            row.MaybeValue<bool>(13)),
    };
}

/// <summary>What a case takes over from what is known of its car.</summary>
internal sealed record DueOwner(
    string? SecondPhone, string? Name, string? Model, DateOnly? FirstRegistered, string? Tier, bool? Loan,
    string? Agent, bool? ConsentSms, bool? ConsentCall)
{
    /// <summary>Leaves everything personal out.</summary>
    public override string ToString() => "owner";
}
