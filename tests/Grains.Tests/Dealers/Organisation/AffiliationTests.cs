using CampaignEngine.Grains.Dealers.Organisation;

namespace CampaignEngine.Grains.Tests.Dealers.Organisation;

public sealed class AffiliationTests
{
    internal static readonly Affiliation Sample = new(new DateOnly(2025, 1, 1), "永达", "华东", ["BMW", "MINI"]);

    [Fact]
    public void Names_of_people_are_kept_as_they_are() => Assert.True(Sample.IsSound);

    [Fact]
    public void Names_that_nobody_could_read_are_unsound()
    {
        Affiliation[] unsound =
        [
            Sample with { Group = "" }, Sample with { Region = " east" }, Sample with { Group = new string('x', 101) },
            Sample with { Region = "a\nb" }, Sample with { Brands = ["MINI", "BMW"] },
            Sample with { Brands = ["BMW", "BMW"] },
        ];
        Assert.All(unsound, one => Assert.False(one.IsSound));
    }
}
