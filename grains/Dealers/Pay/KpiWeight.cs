using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>What a month is scored by. Source: 002 row 2-18.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KpiMeasure>))]
public enum KpiMeasure
{
    /// <summary>Policies won / target.</summary>
    [JsonStringEnumMemberName("signed-policies")]
    SignedPolicies,

    /// <summary>Premium won / premium target.</summary>
    [JsonStringEnumMemberName("premium")]
    Premium,

    /// <summary>Satisfaction of customers, as the dealer measures it.</summary>
    [JsonStringEnumMemberName("satisfaction")]
    Satisfaction,

    /// <summary>Add-ons: referral rate and penetration of premium products, as the dealer measures them.</summary>
    [JsonStringEnumMemberName("add-ons")]
    AddOns,
}

/// <summary>What a measure counts for in the score.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Weight">Its weight, above 0 up to 1.</param>
public sealed record KpiWeight(KpiMeasure Measure, decimal Weight);
