using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Improvement;

/// <summary>What a dealer is behind with, so that somebody has something to do. Source: 002 row 2-29.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Measure>))]
public enum Measure
{
    /// <summary>Renewals of the running month, of its target. Source: 001 row 1-42.</summary>
    [JsonStringEnumMemberName("attainment")]
    Attainment,

    /// <summary>Renewals forecast for the running month, of its target.</summary>
    [JsonStringEnumMemberName("forecast")]
    Forecast,

    /// <summary>Won, of the terms decided in the last four weeks. Source: domain A7.</summary>
    [JsonStringEnumMemberName("decided-rate")]
    DecidedRate,

    /// <summary>Reached, of the terms that expire in the running month. Source: 002 row 2-10.</summary>
    [JsonStringEnumMemberName("reach")]
    Reach,

    /// <summary>Open calls that are raised or have waited for more than a working day.</summary>
    [JsonStringEnumMemberName("late-calls")]
    LateCalls,

    /// <summary>Customers' texts that nobody has judged within a working day.</summary>
    [JsonStringEnumMemberName("overdue-texts")]
    OverdueTexts,

    /// <summary>Won of tier A, of its decided terms of the year. Source: 002 row 2-09.</summary>
    [JsonStringEnumMemberName("tier-a-rate")]
    TierARate,

    /// <summary>Won before N-15, of what was won in the last four weeks. Source: 001 row 1-07.</summary>
    [JsonStringEnumMemberName("before-rivals")]
    BeforeRivals,

    /// <summary>What a person found; no rule looks for it.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
