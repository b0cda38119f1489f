using CampaignEngine.Grains.Dealers.Pay;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class CommissionPayTests
{
    public static TheoryData<int, int, int, decimal, decimal, decimal> NextTiers => new()
    {
        { 0, 100, 60, 0.6m, 20, 1_200 },
        { 59, 100, 1, 0.6m, 20, 1_200 },
        { 60, 100, 20, 0.8m, 30, 1_200 },
        { 95, 100, 5, 1, 50, 1_675 },
        { 52, 67, 2, 0.8m, 30, 580 },
        { 0, 1, 1, 1, 50, 50 },
        { 1, 2, 1, 1, 50, 100 },
    };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(59, 0)]
    [InlineData(60, 20)]
    [InlineData(79, 20)]
    [InlineData(80, 30)]
    [InlineData(89, 30)]
    [InlineData(90, 35)]
    [InlineData(99, 35)]
    [InlineData(100, 50)]
    [InlineData(250, 50)]
    public void Every_policy_earns_the_rate_of_the_tier_reached(int won, int each)
    {
        var line = Assert.Single(Pays(Commission, Won(won, 100)).Lines);
        Assert.Equal((each, won, each * won), (line.Base, line.Count, line.Amount));
    }

    [Fact]
    public void An_edge_is_met_exactly_though_its_quotient_has_no_end()
    {
        var thirds = new PayPart.Commission([new(0, 0.9m, 0), new(0.9m, null, 10)]);
        Assert.Equal(270, Pays(thirds, Won(27, 30)).Total);
        Assert.Equal(0, Pays(thirds, Won(26, 29)).Total);
    }

    [Theory, MemberData(nameof(NextTiers))]
    public void The_next_tier_is_the_fewest_policies_away(
        int won, int target, int further, decimal from, decimal each, decimal gain)
    {
        var next = Pays(Commission, Won(won, target)).Next;
        Assert.Equal(new NextTier(further, from, each, gain), next);
    }

    [Fact]
    public void One_policy_fewer_than_the_next_tier_asks_stays_below_it()
    {
        for (var target = 1; target <= 120; target++)
            for (var won = 0; won < target; won++)
            {
                var now = Pays(Commission, Won(won, target));
                var short1 = Pays(Commission, Won(won + now.Next!.Policies - 1, target));
                var there = Pays(Commission, Won(won + now.Next.Policies, target));
                Assert.Equal(Assert.Single(now.Lines).Base, Assert.Single(short1.Lines).Base);
                Assert.Equal(now.Next.PerPolicy, Assert.Single(there.Lines).Base);
                Assert.Equal(now.Next.Gain, there.Total - now.Total);
            }
    }

    [Fact]
    public void At_the_top_there_is_no_next_tier() => Assert.Null(Pays(Commission, Won(100, 100)).Next);

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void Without_a_target_nothing_is_paid_and_the_statement_stays_open(int? target)
    {
        var statement = Pays(Commission, Nothing with { Won = 12, Target = target });
        Assert.Equal("no-target", Assert.Single(statement.Open).Rule);
        Assert.False(statement.IsPayable);
        Assert.Equal(0, statement.Total);
        Assert.Null(statement.Next);
    }

    private static PayFacts Won(int won, int target) => Nothing with { Won = won, Target = target };
}
