using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Performance;

public sealed class GroupStandingTests
{
    private static readonly DateOnly May = new(2026, 5, 1);

    [Fact]
    public void Expectations_add_up_and_ranges_combine_as_of_independent_dealers()
    {
        // Half ranges of 3 and 4 combine to 5 below; of 6 and 8 to 10 above.
        var sum = GroupStanding.Of(May,
            [Dealer(100, 40, 50, new Forecast(60, 57, 66, 6)), Dealer(100, 30, 40, new Forecast(50, 46, 58, 3))]);
        Assert.Equal(new Forecast(110, 105, 120, 3), sum.Forecast);
        Assert.Equal((2, 70L, 90L, 0.7778m, 20L, 2), (
            sum.Dealers, sum.Won, sum.Target, sum.Attainment, sum.Gap, sum.Forecasts));
    }

    [Fact]
    public void Many_alike_have_a_range_that_grows_by_the_root_of_their_number()
    {
        var dealers = Enumerable.Repeat(Dealer(100, 40, 50, new Forecast(60, 50, 70, 6)), 100);
        Assert.Equal(new Forecast(6_000, 5_900, 6_100, 6), GroupStanding.Of(May, dealers).Forecast);
    }

    [Fact]
    public void Who_cannot_expect_anything_counts_with_what_is_sure()
    {
        var sum = GroupStanding.Of(May,
            [Dealer(100, 40, 50, new Forecast(60, 57, 66, 6)), Dealer(10, 2, null, new Forecast(null, 2, 10, 0))]);
        Assert.Equal((new Forecast(62, 59, 76, 6), 1), (sum.Forecast, sum.Forecasts));
        // One without a target would make the others look better than they are.
        Assert.Equal((42L, 50L, 10L), (sum.Won, sum.Target, sum.Gap));
    }

    [Fact]
    public void Another_month_and_nobody_are_no_part_of_it()
    {
        var may = Dealer(10, 5, 10, null);
        var june = may with { Totals = may.Totals with { Month = May.AddMonths(1) } };
        Assert.Equal(
            new GroupStanding(May, 0, 0, null, 0, null, 0), GroupStanding.Of(May, [june]));
        Assert.Null(GroupStanding.Of(May, []).Attainment);
    }

    private static MonthStanding Dealer(long terms, long won, int? target, Forecast? forecast) => new(
        new MonthTotals(May, terms, won, 0, 0, 0), target is { } wanted ? new Target(May, wanted, 0) : null, forecast);
}
