using CampaignEngine.Grains.Dealers.Pay;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class KpiPayTests
{
    public static TheoryData<string, decimal, int, KpiAlert> Rows => new()
    {
        { "", 0.79m, 1, KpiAlert.Coaching },
        { "0.79", 0.79m, 2, KpiAlert.TransferReview },
        { "0.79 0.5", 0.79m, 3, KpiAlert.TransferReview },
        { "0.8 0.5", 0.79m, 1, KpiAlert.Coaching },
        { "0.5 0.5", 0.8m, 0, KpiAlert.None },
    };

    [Fact]
    public void The_score_is_the_weighted_sum()
    {
        var score = Pays(Kpi, Month(50, 60_000, 0.7m, 0.8m)).Score!;
        Assert.Equal(0.4m * 0.5m + 0.3m * 0.6m + 0.2m * 0.7m + 0.1m * 0.8m, score.Score);
        Assert.Equal([0.5m, 0.6m, 0.7m, 0.8m], score.Measures.Select(measure => measure.Value));
    }

    [Fact]
    public void What_is_over_target_counts_up_to_the_cap_only()
    {
        var facts = Month(200, 0, 0, 0);
        Assert.Equal(0.4m, Pays(Kpi, facts).Score!.Score);
        Assert.Equal(0.4m * 1.2m, Pays(Kpi with { Cap = 1.2m }, facts).Score!.Score);
        Assert.Equal(2, Pays(Kpi, facts).Score!.Measures[0].Value);
    }

    [Fact]
    public void A_value_without_end_is_rounded_before_it_counts() =>
        Assert.Equal(0.6667m, Pays(Kpi, Month(2, 0, 0, 0, target: 3)).Score!.Measures[0].Value);

    [Theory, MemberData(nameof(Rows))]
    public void Two_months_in_a_row_below_the_threshold_alert(string earlier, decimal value, int below, KpiAlert alert)
    {
        var scores = earlier.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(decimal.Parse);
        var facts = Month((int)(value * 100), value * 100_000, value, value) with
        {
            EarlierScores = Sequence.From(scores),
        };
        var score = Pays(Kpi, facts).Score!;
        Assert.Equal((value, below, alert), (score.Score, score.MonthsBelow, score.Alert));
    }

    [Fact]
    public void While_a_measure_is_not_known_there_is_no_score_and_no_alert()
    {
        var statement = Pays(Kpi, Month(0, 0, 0, 0) with { Satisfaction = null, EarlierScores = [0] });
        Assert.Null(statement.Score);
        var open = Assert.Single(statement.Open);
        Assert.Equal("measure-unknown", open.Rule);
        Assert.Contains("satisfaction", open.Message.En, StringComparison.Ordinal);
        Assert.Contains("满意度", open.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("attainment", Assert.Single(Pays(Kpi, Month(1, 1, 1, 1) with { Target = 0 }).Open).Message.En,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_pays_in_proportion_where_the_plan_pays_for_it()
    {
        var line = Assert.Single(Pays(Kpi with { FullPay = 1_000 }, Month(50, 50_000, 0.5m, 0.5m)).Lines);
        Assert.Equal((1_000m, 0.5m, 500m), (line.Base, line.Rate, line.Amount));
        Assert.Equal(0, Pays(Kpi, Month(100, 100_000, 1, 1)).Total);
    }

    private static PayFacts Month(
        int won, decimal premium, decimal satisfaction, decimal addOns, int target = 100) => Nothing with
        {
            Won = won,
            Target = target,
            Premium = premium,
            PremiumTarget = 100_000,
            Satisfaction = satisfaction,
            AddOns = addOns,
        };
}
