using CampaignEngine.Grains.Dealers.Pay;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class WinBackPayTests
{
    public static TheoryData<int, decimal> Coefficients => new()
    {
        { 71, 0 },
        { 72, 0.5m },
        { 96, 0.75m },
        { 107, 0.75m },
        { 108, 0.9m },
        { 120, 1 },
    };

    [Fact]
    public void Peters_month_is_the_one_of_the_source()
    {
        var line = Assert.Single(Pays(WinBack, Peter).Lines);
        Assert.Equal((35m, 0.75m, 105, 2_756.25m), (line.Base, line.Rate, line.Count, line.Amount));
        Assert.Equal(2_756, decimal.Round(line.Amount, 0, MidpointRounding.AwayFromZero));
        Assert.Contains("target of 120, 87.5%", line.Text.En, StringComparison.Ordinal);
        Assert.Contains("1 x 0.75 x 1 x 1", line.Text.En, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Coefficients))]
    public void The_attainment_of_the_target_has_its_coefficient(int returned, decimal coefficient) =>
        Assert.Equal(coefficient, Assert.Single(Pays(WinBack, Worked(returned, 1, 1, 1)).Lines).Rate);

    [Fact]
    public void All_four_coefficients_multiply() =>
        Assert.Equal(105 * 35 * 0.9m * 0.75m * 0.8m * 0.5m, Pays(WinBack, Worked(105, 0.9m, 0.8m, 0.5m)).Total);

    [Fact]
    public void What_is_not_judged_yet_keeps_the_statement_open()
    {
        Assert.Equal("coefficient-unknown", Lacks(Worked(105, 1, null, 1)));
        Assert.Equal("coefficient-unknown", Lacks(Worked(105, null, 1, 1)));
        Assert.Equal("coefficient-unknown", Lacks(Worked(105, 1, 1, null)));
        Assert.Equal("no-win-back", Lacks(Nothing));
        Assert.Equal("nobody-called", Lacks(Nothing with { WinBack = new WinBackFacts(0, 3, 1, 1, 1) }));
    }

    private static string Lacks(PayFacts facts)
    {
        var statement = Pays(WinBack, facts);
        Assert.Equal(0, statement.Total);
        return Assert.Single(statement.Open).Rule;
    }

    private static PayFacts Worked(int returned, decimal? plan, decimal? report, decimal? check) =>
        Nothing with { WinBack = new WinBackFacts(1_200, returned, plan, report, check) };
}
