using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Silo.Api.Problems;

namespace CampaignEngine.Silo.Api.Group;

/// <summary>Which dealers a call asks about, by what the month counts for; what is null does not matter.</summary>
/// <param name="Group">Dealer group.</param>
/// <param name="Region">Region.</param>
/// <param name="Brand">A brand among those of the dealer.</param>
internal sealed record GroupFilter(string? Group, string? Region, string? Brand)
{
    public bool TakesAll => Group is null && Region is null && Brand is null;

    public bool Takes(Affiliation affiliation) =>
        (Group is null || affiliation.Group == Group) && (Region is null || affiliation.Region == Region)
        && (Brand is null || affiliation.Brands.Contains(Brand));

    /// <summary>The filter with its names trimmed; what cannot be a name is a fault of its parameter.</summary>
    public GroupFilter Checked(Faults faults) => new(
        faults.Maybe("group", Group, Affiliation.LongestName), faults.Maybe("region", Region, Affiliation.LongestName),
        faults.Maybe("brand", Brand, Affiliation.LongestName));
}
