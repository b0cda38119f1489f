using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers;

/// <summary>Whether a dealer is worked for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DealerPhase>))]
public enum DealerPhase
{
    /// <summary>Its customers are contacted.</summary>
    [JsonStringEnumMemberName("active")]
    Active,

    /// <summary>Nothing begins for its customers until it is reinstated.</summary>
    [JsonStringEnumMemberName("suspended")]
    Suspended,
}

/// <summary>A dealer: who it is, where its clock stands and what it wants to reach.</summary>
/// <param name="Phase">Whether it is worked for.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Zone">IANA time zone of its contact hours, such as <c>Asia/Shanghai</c>.</param>
/// <param name="Targets">Monthly targets, in order of month; one per month.</param>
public sealed record Dealer(DealerPhase Phase, string Name, string Zone, Sequence<Target> Targets)
{
    /// <summary>The zone of dealers that name none.</summary>
    public const string DefaultZone = "Asia/Shanghai";
}

/// <summary>What a dealer wants to reach with the terms that expire in a month. Source: 001 rows 1-21, 1-22.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Renewals">Terms to win, 0 or more.</param>
/// <param name="Premium">Premium to win, yuan, 0 or more.</param>
public sealed record Target(DateOnly Month, int Renewals, decimal Premium);
