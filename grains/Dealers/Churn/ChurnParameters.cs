using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>What a dealer reckons its lost customers with. Source: 001 rows 1-02, 1-50, 1-53.</summary>
/// <param name="Ticket">What a visit brings on average, yuan, 0 or more.</param>
/// <param name="VisitsPerYear">Visits of a customer in a year, 0 or more.</param>
/// <param name="GrossShare">Part of 1 of the turnover that is gross profit.</param>
/// <param name="WarrantyYears">Years of warranty from the sale of the car, 1 or more.</param>
/// <param name="AgreedSteering">
/// Accident cars a month that its insurers agreed to steer here; null where nothing was agreed.
/// </param>
public sealed record ChurnParameters(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Ticket,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal VisitsPerYear,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal GrossShare,
    int WarrantyYears,
    int? AgreedSteering)
{
    /// <summary>The source's figures, and three years of warranty, the usual one of makers.</summary>
    public static ChurnParameters Usual { get; } = new(5_000m, 4m, 0.45m, 3, null);

    private const decimal MostTicket = 1_000_000m;
    private const decimal MostVisits = 100m;
    private const int MostYears = 20;
    private const int MostSteered = 100_000;

    /// <summary>What one lost customer costs.</summary>
    [JsonIgnore]
    public CustomerWorth Worth => new(Ticket, VisitsPerYear, GrossShare);

    /// <summary>The rule by which customers count as lost.</summary>
    [JsonIgnore]
    public LostRule Rule => LostRule.Usual with { WarrantyYears = WarrantyYears };

    /// <summary>The faults of parameters; none for good ones.</summary>
    public Sequence<Fault> Check() => Sequence.From(
        NumberRules.Within("ticket", Ticket, 0, MostTicket)
            .Concat(NumberRules.Within("visitsPerYear", VisitsPerYear, 0, MostVisits))
            .Concat(NumberRules.Within("grossShare", GrossShare, 0, 1))
            .Concat(NumberRules.Within("warrantyYears", WarrantyYears, 1, MostYears))
            .Concat(NumberRules.Within("agreedSteering", AgreedSteering ?? 0, 0, MostSteered)));
}

/// <summary>A change of the parameters.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; null where nobody said.</param>
/// <param name="Before">What held before.</param>
/// <param name="After">What holds since.</param>
public sealed record ChurnEdit(
    DateTimeOffset At, string By, string? Reason, ChurnParameters Before, ChurnParameters After)
{
    /// <summary>Changes that are kept; older ones go.</summary>
    public const int MostKept = 100;

    /// <summary>Signs that a reason may have.</summary>
    public const int LongestReason = 200;
}
