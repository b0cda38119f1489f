using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Dealers.Organisation;

namespace CampaignEngine.Grains.Tests.Dealers.Organisation;

public sealed class LikeForLikeTests
{
    // Two dealers alike in each cohort: 40 % of first renewals, 80 % of later ones. One has mostly first renewals.
    private static readonly CohortEnds[] Young = [new(Cohort.New, 80, 120), new(Cohort.Renewal, 40, 10)];
    private static readonly CohortEnds[] Loyal = [new(Cohort.New, 20, 30), new(Cohort.Renewal, 160, 40)];

    [Fact]
    public void The_mix_of_cohorts_makes_no_dealer_better()
    {
        var all = CohortEnds.SumOf([.. Young, .. Loyal]);
        var (young, loyal) = (LikeForLike.Of(Young, all), LikeForLike.Of(Loyal, all));
        Assert.Equal((0.48m, 0.72m), (young.Rate, loyal.Rate));
        Assert.Equal((0m, 0m), (young.Difference, loyal.Difference));
        Assert.Equal((Likeness.Alike, Likeness.Alike), (young.Likeness, loyal.Likeness));
    }

    [Fact]
    public void What_chance_does_not_explain_is_told_with_its_margin()
    {
        // Expected 250 * 0.5 = 125 and 50 * 0.8 = 40; variance 250 * 0.25 + 50 * 0.16 = 70.5; 1.96 * 8.396 / 300.
        CohortEnds[] all = [new(Cohort.New, 500, 500), new(Cohort.Renewal, 800, 200)];
        var better = LikeForLike.Of([new(Cohort.New, 150, 100), new(Cohort.Renewal, 42, 8)], all);
        Assert.Equal((165m, 0.64m, 0.55m), (better.Expected, better.Rate, better.ExpectedRate));
        Assert.Equal(0.0549m, decimal.Round(better.Margin!.Value, 4));
        Assert.Equal(Likeness.Better, better.Likeness);
        var worse = LikeForLike.Of([new(Cohort.New, 100, 150), new(Cohort.Renewal, 38, 12)], all);
        Assert.Equal(Likeness.Worse, worse.Likeness);
    }

    [Fact]
    public void Few_terms_and_none_tell_nothing()
    {
        CohortEnds[] all = [new(Cohort.New, 500, 500)];
        Assert.Equal(Likeness.TooFew, LikeForLike.Of([new(Cohort.New, 29, 0)], all).Likeness);
        var none = LikeForLike.Of([], all);
        Assert.Equal((null, null, Likeness.TooFew), (none.Rate, none.Margin, none.Likeness));
    }
}
