using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Dealers;

/// <summary>What the directory, which all may read, says of a dealer.</summary>
/// <param name="Phase">Whether it is worked for.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Zone">IANA time zone of its contact hours.</param>
/// <param name="Targets">Monthly targets that an earlier version kept here; null for none.</param>
public sealed record DealerEntry(DealerPhase Phase, string Name, string Zone, Sequence<Target>? Targets = null)
{
    /// <summary>Where it stood among the others over time, in order of their days.</summary>
    public Sequence<Affiliation> Affiliations { get; init; } = [];

    /// <summary>Its promotions and what its customers earn; null before anybody said anything.</summary>
    public PromotionPlan? Promotions { get; init; }
}
