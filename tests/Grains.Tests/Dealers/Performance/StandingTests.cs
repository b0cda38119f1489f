using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Performance;

public sealed class StandingTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);

    private static readonly DealerFigures Figures = new("epoch", 9, [
        Total(1, March, "", "terms", 100), Total(2, March, "", "terms", 20), Total(1, March, "", "won", 60),
        Total(2, March, "", "won", 12), Total(1, March, "", "lost", 40),
        Total(1, March, "", "premium-won", 210_000.50m),
        Total(1, March, "sms", "sent", 300), Total(1, April, "", "terms", 50), Total(1, April, "", "withdrawn", 3),
    ], []);

    [Fact]
    public void A_month_stands_against_its_target_over_all_campaigns()
    {
        var month = Of([new Target(March, 80, 280_000m)]).Months[2];
        Assert.Equal(new MonthTotals(March, 120, 72, 40, 0, 210_000.50m), month.Totals);
        Assert.Equal((0.9m, 8L), (month.Attainment, month.Gap));
        Assert.Equal((0.7500m, 69_999.50m), (month.PremiumAttainment, month.PremiumGap));
        Assert.Equal(8, month.Totals.Open);
    }

    [Fact]
    public void Without_a_target_there_is_no_attainment_and_of_a_target_of_nothing_neither()
    {
        Assert.Equal((null, null, null), Shares(Of([]).Months[2]));
        Assert.Equal((null, null, -72L), Shares(Of([new Target(March, 0, 0)]).Months[2]));
    }

    [Fact]
    public void A_month_without_terms_stands_empty_and_a_year_has_twelve()
    {
        var year = Of([]);
        Assert.Equal(12, year.Months.Count);
        Assert.Equal(new MonthTotals(new DateOnly(2026, 12, 1), 0, 0, 0, 0, 0), year.Months[11].Totals);
        Assert.Equal(9, year.Version);
    }

    [Fact]
    public void Only_a_month_that_is_not_over_is_forecast()
    {
        var year = Of([]);
        Assert.Null(year.Months[2].Forecast);
        Assert.Equal((30, 1), (year.Months[3].Forecast!.Expected, year.Months[3].Forecast!.Months));
        Assert.Null(year.Months[11].Forecast);
    }

    private static YearStanding Of(IEnumerable<Target> targets) => YearStanding.Of(
        2026, new DateOnly(2026, 4, 10), targets, Figures,
        [new MonthEnds(March, [new(new DateOnly(2026, 3, 31), 72, 120)])]);

    private static (decimal?, decimal?, long?) Shares(MonthStanding month) =>
        (month.Attainment, month.PremiumAttainment, month.Gap);

    private static Figure Total(long campaign, DateOnly month, string channel, string metric, decimal amount) =>
        new(campaign, month, channel, metric, amount, 1);
}
