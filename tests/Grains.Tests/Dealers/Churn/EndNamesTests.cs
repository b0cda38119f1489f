using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>The names in EndCount.</summary>
public sealed class EndNamesTests
{
    [Fact]
    public void Every_kind_and_cohort_is_found_by_its_name()
    {
        Assert.All(Enum.GetValues<EndKind>(), kind => Assert.Equal(kind, EndNames.KindOf(EndNames.Of(kind))));
        Assert.All(Enum.GetValues<Cohort>(), cohort => Assert.Equal(cohort, EndNames.CohortOf(EndNames.Of(cohort))));
        Assert.Null(EndNames.KindOf("open"));
        Assert.Null(EndNames.CohortOf(null));
    }
}
