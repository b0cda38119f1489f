using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Targets;

/// <summary>A figure that a dealer sets itself for a year. Source: 004 row 4-01, 001 row 1-21.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Kpi>))]
public enum Kpi
{
    /// <summary>After-sales turnover of the year, yuan.</summary>
    [JsonStringEnumMemberName("total-revenue")]
    TotalRevenue,

    /// <summary>Of it by insurance claims, yuan.</summary>
    [JsonStringEnumMemberName("claims-revenue")]
    ClaimsRevenue,

    /// <summary>Of it by workshop and warranty, yuan.</summary>
    [JsonStringEnumMemberName("workshop-revenue")]
    WorkshopRevenue,

    /// <summary>Parts sold in the year, yuan.</summary>
    [JsonStringEnumMemberName("parts-revenue")]
    PartsRevenue,

    /// <summary>Accessories sold in the year, yuan.</summary>
    [JsonStringEnumMemberName("accessories-revenue")]
    AccessoriesRevenue,

    /// <summary>Cars through the workshop a day.</summary>
    [JsonStringEnumMemberName("cars-per-day")]
    CarsPerDay,

    /// <summary>Cars through the workshop a month.</summary>
    [JsonStringEnumMemberName("cars-per-month")]
    CarsPerMonth,

    /// <summary>Days that the workshop is open in a month.</summary>
    [JsonStringEnumMemberName("workshop-days")]
    WorkshopDays,

    /// <summary>Repair turnover a car, yuan.</summary>
    [JsonStringEnumMemberName("repair-per-car")]
    RepairPerCar,

    /// <summary>Accident cars a month that insurers pay for.</summary>
    [JsonStringEnumMemberName("claims-per-month")]
    ClaimsPerMonth,

    /// <summary>Claims turnover an accident car, yuan.</summary>
    [JsonStringEnumMemberName("insurance-per-car")]
    InsurancePerCar,

    /// <summary>Customers in the base.</summary>
    [JsonStringEnumMemberName("customer-base")]
    CustomerBase,

    /// <summary>Customer satisfaction, 0 to 1.</summary>
    [JsonStringEnumMemberName("satisfaction")]
    Satisfaction,

    /// <summary>Rework, of repairs, 0 to 1.</summary>
    [JsonStringEnumMemberName("rework-rate")]
    ReworkRate,

    /// <summary>Warranty claims that pass, 0 to 1.</summary>
    [JsonStringEnumMemberName("warranty-pass-rate")]
    WarrantyPassRate,

    /// <summary>Terms that expire in the year.</summary>
    [JsonStringEnumMemberName("expiring-terms")]
    ExpiringTerms,

    /// <summary>Terms to win in the year.</summary>
    [JsonStringEnumMemberName("renewals")]
    Renewals,

    /// <summary>Terms to win, of those that expire, 0 to 1.</summary>
    [JsonStringEnumMemberName("renewal-rate")]
    RenewalRate,

    /// <summary>Average premium of a renewal, yuan.</summary>
    [JsonStringEnumMemberName("average-premium")]
    AveragePremium,

    /// <summary>Premium to win in the year, yuan.</summary>
    [JsonStringEnumMemberName("premium")]
    Premium,
}

/// <summary>One of a dealer's figures for the year.</summary>
/// <param name="Kpi">The figure.</param>
/// <param name="Value">What it is to be; shares as 0.93 for 93 %.</param>
public sealed record KpiTarget(Kpi Kpi, decimal Value)
{
    /// <summary>The most that any figure can be.</summary>
    public const decimal MostValue = 1_000_000_000_000m;

    /// <summary>Whether the figure can be meant: not negative, shares not above one.</summary>
    [JsonIgnore]
    public bool IsSound => Value >= 0 && Value <= (IsShare(Kpi) ? 1 : MostValue);

    /// <summary>Whether the figure is a share of something.</summary>
    public static bool IsShare(Kpi kpi) =>
        kpi is Kpi.Satisfaction or Kpi.ReworkRate or Kpi.WarrantyPassRate or Kpi.RenewalRate;
}
