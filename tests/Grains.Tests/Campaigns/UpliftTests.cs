using CampaignEngine.Grains.Campaigns;

namespace CampaignEngine.Grains.Tests.Campaigns;

public sealed class UpliftTests
{
    /// <summary>
    /// Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10: the examples (a), (b), (e) and (f).
    /// </summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    public void The_interval_is_that_of_the_published_examples(
        int won, int terms, int wonWithout, int termsWithout, double low, double high)
    {
        var uplift = new Uplift(new GroupEnds(terms, won), new GroupEnds(termsWithout, wonWithout));
        Assert.Equal((low, high), (Math.Round(uplift.Low!.Value, 4), Math.Round(uplift.High!.Value, 4)));
        Assert.Equal((double)won / terms - (double)wonWithout / termsWithout, uplift.Difference);
    }

    [Theory]
    [InlineData(70, 56, 80, 48, UpliftVerdict.Helps)]
    [InlineData(80, 48, 70, 56, UpliftVerdict.Harms)]
    [InlineData(70, 50, 80, 55, UpliftVerdict.TooFew)]
    [InlineData(1_000, 900, 29, 0, UpliftVerdict.TooFew)]
    public void Something_is_said_only_where_chance_alone_would_not_do(
        int terms, int won, int termsWithout, int wonWithout, UpliftVerdict verdict) => Assert.Equal(
        verdict, new Uplift(new GroupEnds(terms, won), new GroupEnds(termsWithout, wonWithout)).Verdict);

    [Fact]
    public void Without_ended_terms_in_a_group_there_is_no_difference()
    {
        var uplift = new Uplift(new GroupEnds(40, 20), default);
        Assert.Equal((0.5, null, null, null), (uplift.Treated.Rate, uplift.Difference, uplift.Low, uplift.High));
        Assert.Equal(UpliftVerdict.TooFew, uplift.Verdict);
    }
}
