using System.Text.Json.Serialization;
using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Grains.Dealers.Promotions;

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
/// <param name="Settings">What it keeps to itself.</param>
public sealed record Dealer(DealerPhase Phase, string Name, string Zone, DealerSettings Settings)
{
    /// <summary>The zone of dealers that name none.</summary>
    public const string DefaultZone = "Asia/Shanghai";

    /// <summary>Where it stood among the others over time, in order of their days.</summary>
    public Sequence<Affiliation> Affiliations { get; init; } = [];

    /// <summary>What the directory says of it.</summary>
    [JsonIgnore]
    public DealerEntry Entry => new(Phase, Name, Zone) { Affiliations = Affiliations, Promotions = Promotions };

    /// <summary>Its promotions and what its customers earn; null before anybody said anything.</summary>
    public PromotionPlan? Promotions { get; init; }
}
