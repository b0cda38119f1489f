using CampaignEngine.Grains.Dealers.Pay;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class LadderPayTests
{
    public static TheoryData<decimal, decimal> Premiums => new()
    {
        { 0, 0 },
        { 100_000, 0 },
        { 100000.10m, 0.01m },
        { 110_000, 500 },
        { 120_000, 1_000 },
        { 130_000, 1_800 },
        { 150_000, 3_400 },
        { 300_000, 3_400 },
    };

    [Theory, MemberData(nameof(Premiums))]
    public void Each_rate_counts_for_the_premium_inside_its_bracket(decimal premium, decimal amount) =>
        Assert.Equal(amount, Pays(Ladder, Premium(premium, 100_000)).Total);

    [Fact]
    public void Each_bracket_is_a_line_of_its_own()
    {
        var lines = Pays(Ladder, Premium(130_000, 100_000)).Lines;
        Assert.Equal([(20_000m, 0.05m, 1_000m), (10_000m, 0.08m, 800m)],
            lines.Select(line => (line.Base, line.Rate, line.Amount)));
    }

    [Fact]
    public void Premium_above_the_last_bracket_earns_nothing_and_says_so()
    {
        var beyond = Pays(Ladder, Premium(180_000, 100_000)).Lines[^1];
        Assert.Equal((30_000m, 0m, 0m), (beyond.Base, beyond.Rate, beyond.Amount));
        Assert.Contains("names no rate", beyond.Text.En, StringComparison.Ordinal);
        Assert.Contains("未规定比例", beyond.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bracket_without_end_pays_for_all_above()
    {
        var open = new PayPart.Ladder([.. Ladder.Brackets, new PayBand(1.5m, null, 0.1m)]);
        Assert.Equal(3_400 + 5_000, Pays(open, Premium(200_000, 100_000)).Total);
        Assert.Equal(3, Pays(open, Premium(200_000, 100_000)).Lines.Count);
    }

    [Fact]
    public void Below_the_ladder_the_line_says_how_far_it_went()
    {
        var line = Assert.Single(Pays(Ladder, Premium(87_500, 100_000)).Lines);
        Assert.Equal(0, line.Amount);
        Assert.Contains("87.5%", line.Text.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void Without_a_premium_target_nothing_lies_above_it(int? target)
    {
        var statement = Pays(Ladder, Nothing with { Premium = 5_000, PremiumTarget = target });
        Assert.Equal("no-premium-target", Assert.Single(statement.Open).Rule);
        Assert.Equal(0, statement.Total);
    }

    private static PayFacts Premium(decimal premium, decimal target) =>
        Nothing with { Premium = premium, PremiumTarget = target };
}
