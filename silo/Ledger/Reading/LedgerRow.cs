using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>One readable row of a ledger in its normal form: a policy term as the dealer wrote it
/// down.</summary>
internal sealed record LedgerRow(int Line) : BookRow(Line)
{
    /// <summary>Where it stands: a line may hold one policy for each line of insurance.</summary>
    public RowPlace Place => new(Line, InsuranceLine);

    public string? PolicyNo { get; init; }

    public InsuranceLine InsuranceLine { get; init; }

    public string? Insurer { get; init; }

    /// <summary>Upper case, without separators; never null together with <see cref="Vin"/>.</summary>
    public string? Plate { get; init; }

    /// <summary>17 characters, upper case; never null together with <see cref="Plate"/>.</summary>
    public string? Vin { get; init; }

    public string? Model { get; init; }

    public DateOnly? FirstRegistered { get; init; }

    public string? Owner { get; init; }

    /// <summary>A mainland mobile number: 11 digits without country code.</summary>
    public required string Phone { get; init; }

    /// <summary>Another mobile number of the customer, or a landline with its extension; for calls only.</summary>
    public string? SecondPhone { get; init; }

    /// <summary>First covered day.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Last covered day, inclusive, in the dealer's zone.</summary>
    public required DateOnly ExpiryDate { get; init; }

    /// <summary>Yuan with two places, 0 to 1,000,000,000.</summary>
    public decimal? Premium { get; init; }

    /// <summary>Claims in the last term, 0 to 99.</summary>
    public int? ClaimsLastTerm { get; init; }

    public Tier? Tier { get; init; }

    public bool? Loan { get; init; }

    public string? Agent { get; init; }

    public DateOnly? LastMaintenance { get; init; }

    /// <summary>Null when the ledger does not say; false also when nobody can read what it says.</summary>
    public bool? ConsentSms { get; init; }

    /// <summary>Null when the ledger does not say; false also when nobody can read what it says.</summary>
    public bool? ConsentCall { get; init; }
}

/// <summary>Where a row stands in its file.</summary>
/// <param name="Line">The physical line or row, from 1.</param>
/// <param name="InsuranceLine">Which policy of the line.</param>
internal readonly record struct RowPlace(int Line, InsuranceLine InsuranceLine);
