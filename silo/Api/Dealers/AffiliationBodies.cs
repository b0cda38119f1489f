using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Dealers;

/// <summary>Reads and shows where a dealer stands among the others.</summary>
internal static class AffiliationBodies
{
    private const int MostDaysAhead = 366;

    public static AffiliationView Of(Affiliation affiliation) =>
        new(affiliation.Since, [.. affiliation.Brands], affiliation.Group, affiliation.Region);

    /// <summary>What somebody says; null when at fault.</summary>
    /// <param name="change">The body.</param>
    /// <param name="today">The dealer's local day.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static Affiliation? Read(AffiliationChange change, DateOnly today, Faults faults)
    {
        var since = faults.Day("since", change.Since) ?? today;
        if (since.DayNumber - today.DayNumber > MostDaysAhead)
            faults.Add("since", "must be at most a year ahead", "最多只能提前一年");
        if (since.Year < 2000)
            faults.Add("since", "must be 2000-01-01 or later", "不得早于 2000-01-01");
        var brands = (change.Brands ?? []).Select((brand, index) =>
            faults.Text($"brands[{index}]", brand, Affiliation.LongestName)).ToList();
        if (brands.Count > Affiliation.MostBrands)
            faults.Add("brands", $"must be at most {Affiliation.MostBrands}", $"最多 {Affiliation.MostBrands} 个品牌");
        var affiliation = new Affiliation(
            since, faults.Maybe("group", change.Group, Affiliation.LongestName),
            faults.Maybe("region", change.Region, Affiliation.LongestName),
            Sequence.From(brands.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        return faults.IsClean ? affiliation : null;
    }
}
