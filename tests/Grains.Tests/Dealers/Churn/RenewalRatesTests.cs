using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>Every <see cref="Rate"/> with its denominator. Source: domain A7, decision 3.</summary>
public sealed class RenewalRatesTests
{
    [Fact]
    public void Open_terms_count_against_all_terms_but_not_against_decided_ones()
    {
        EndCount[] ends = [Ends.Won(60), Ends.Lost(20), Ends.Withdrawn(7)];
        Assert.Equal((60, 100, 0.6m), Of(ends, RateDefinitions.Overall, open: 20));
        Assert.Equal((60, 80, 0.75m), Of(ends, RateDefinitions.Decided, open: 20));
    }

    [Fact]
    public void Cohorts_stand_apart_and_the_unknown_one_is_in_none_of_them()
    {
        EndCount[] ends =
        [
            Ends.Won(4, Cohort.New), Ends.Lost(6, cohort: Cohort.New), Ends.Won(3), Ends.Lost(1),
            Ends.Won(1, Cohort.Gap), Ends.Lost(4, cohort: Cohort.Gap), Ends.Won(9, Cohort.Unknown),
        ];
        Assert.Equal((4, 10, 0.4m), Of(ends, RateDefinitions.NewToRenewal));
        Assert.Equal((3, 4, 0.75m), Of(ends, RateDefinitions.RenewalToRenewal));
        Assert.Equal((1, 5, 0.2m), Of(ends, RateDefinitions.GapToRenewal));
        Assert.Equal((9, 9, 1m), Of(ends, RateDefinitions.UnknownCohort));
    }

    [Fact]
    public void Closed_before_n15_is_a_share_of_the_won()
    {
        EndCount[] ends = [Ends.Won(30, isEarly: true), Ends.Won(10), Ends.Lost(100) with { IsBeforeRivals = true }];
        Assert.Equal((30, 40, 0.75m), Of(ends, RateDefinitions.BeforeRivals));
    }

    [Fact]
    public void Nothing_to_divide_by_is_no_rate_and_not_zero()
    {
        Assert.All(RenewalRates.Of([], 0), rate => Assert.Null(rate.Value));
        Assert.All(RenewalRates.Of([Ends.Withdrawn(5)], 0), rate => Assert.Null(rate.Value));
        Assert.Equal(0m, RenewalRates.Of([Ends.Lost(5)], 0)[0].Value);
    }

    [Fact]
    public void Penetration_is_unknown_without_visits()
    {
        Assert.Equal((5, null, null), Of([Ends.Won(5)], RateDefinitions.Penetration));
        Assert.Equal((5, 20, 0.25m), Of([Ends.Won(5)], RateDefinitions.Penetration, visitors: 20));
    }

    [Fact]
    public void Tiers_stand_in_their_order_and_only_a_has_a_figure()
    {
        var tiers = RenewalRates.Of([Ends.Won(1), Ends.Lost(3, tier: "B"), Ends.Won(9, tier: "A")], 0)
            .Where(rate => rate.Tier is not null).ToList();
        Assert.Equal(["A", "B", ""], tiers.Select(rate => rate.Tier!));
        Assert.Equal([1m, 0m, 1m], tiers.Select(rate => rate.Value!.Value));
        Assert.Equal(
            [0.92m, null, null], tiers.Select(rate => rate.Definition.Benchmark?.Good));
    }

    [Fact]
    public void The_trades_benchmarks_are_the_ones_of_the_source()
    {
        Assert.Equal((0.60m, 0.75m), FigureOf(RateDefinitions.Overall));
        Assert.Equal((0.40m, 0.55m), FigureOf(RateDefinitions.NewToRenewal));
        Assert.Equal((0.70m, 0.85m), FigureOf(RateDefinitions.RenewalToRenewal));
        Assert.Equal((0.30m, 0.45m), FigureOf(RateDefinitions.Penetration));
    }

    [Fact]
    public void No_two_rates_share_a_name()
    {
        var codes = RenewalRates.Of([], 0).Select(rate => rate.Definition.Code).ToList();
        Assert.Equal(codes.Distinct(), codes);
    }

    private static (decimal?, decimal) FigureOf(RateDefinition definition) =>
        (definition.Benchmark!.Average, definition.Benchmark.Good);

    private static (long, long?, decimal?) Of(
        EndCount[] ends, RateDefinition definition, long open = 0, long? visitors = null)
    {
        var rate = RenewalRates.Of(ends, open, visitors).Single(rate => rate.Definition == definition);
        return (rate.Numerator, rate.Denominator, rate.Value);
    }
}
