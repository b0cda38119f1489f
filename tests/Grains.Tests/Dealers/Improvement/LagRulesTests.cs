using CampaignEngine.Grains.Dealers.Improvement;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Improvement;

/// <summary>Also <see cref="LagTexts"/>, which tells each <see cref="Lag"/> in words.</summary>
public sealed class LagRulesTests
{
    private static readonly DateOnly May = new(2026, 5, 1);

    // Monday 11 May 2026: ten of 31 days are over. 40 of 100 are won, everything is as it should be.
    private static readonly ReviewFacts Fine = new(
        new DateOnly(2026, 5, 11),
        new MonthStanding(new MonthTotals(May, 200, 40, 10, 0, 120_000m), new Target(May, 100, 300_000m), null),
        new Counted(60, 100), new Counted(500, 1000), new Counted(196, 200), 0.98m, new Counted(92, 100), 0.92m,
        new Counted(30, 40), new Counted(30, 40), 0, 0);

    [Fact]
    public void Nothing_lags_that_is_as_it_should_be() => Assert.Empty(LagRules.Find(Fine));

    [Fact]
    public void A_month_without_a_forecast_lags_behind_an_even_pace() => Assert.Equal(
        [new Lag(Measure.Attainment, 0.32m, 0.3226m)], LagRules.Find(Fine with { Month = Won(32) }));

    [Theory]
    [InlineData(99, "0.99")]
    [InlineData(100, null)]
    public void A_forecast_counts_instead_of_the_pace(int expected, string? value)
    {
        var month = Won(10) with { Forecast = new Forecast(expected, 80, 110, 12) };
        Lag[] found = value is null ? [] : [new Lag(Measure.Forecast, decimal.Parse(value), 1)];
        Assert.Equal(found, LagRules.Find(Fine with { Month = month }));
    }

    [Fact]
    public void A_month_without_a_target_cannot_lag() => Assert.Empty(
        LagRules.Find(Fine with { Month = Won(0) with { Target = null } }));

    [Fact]
    public void Every_measure_is_found_with_what_it_is_and_should_be()
    {
        var facts = Fine with
        {
            Decided = new Counted(49, 100),
            Reached = new Counted(195, 200),
            TierA = new Counted(91, 100),
            Early = new Counted(29, 40),
            LateCalls = 7,
            OverdueTexts = 2,
        };
        var found = LagRules.Find(facts);
        Assert.Equal(
            [
                new Lag(Measure.DecidedRate, 0.49m, 0.5m), new Lag(Measure.Reach, 0.975m, 0.98m),
                new Lag(Measure.TierARate, 0.91m, 0.92m), new Lag(Measure.BeforeRivals, 0.725m, 0.75m),
                new Lag(Measure.LateCalls, 7, 0), new Lag(Measure.OverdueTexts, 2, 0),
            ], found);
        Assert.Equal("本月到期保单触达率 97.5 %，要求 98.0 %。", LagTexts.Of(found[1]).Zh);
        Assert.Equal("Calls that have waited for more than a working day or come first: 7.", LagTexts.Of(found[4]).En);
    }

    [Fact]
    public void Shares_of_few_terms_say_nothing() => Assert.Empty(LagRules.Find(Fine with
    {
        Decided = new Counted(0, 19),
        Reached = new Counted(0, 19),
        TierA = new Counted(0, 19),
        Early = new Counted(0, 19),
    }));

    [Fact]
    public void A_small_fall_of_the_early_share_is_chance() => Assert.Empty(
        LagRules.Find(Fine with { Early = new Counted(74, 100), EarlyBefore = new Counted(75, 100) }));

    private static MonthStanding Won(long won) =>
        Fine.Month! with { Totals = Fine.Month!.Totals with { Won = won } };
}
