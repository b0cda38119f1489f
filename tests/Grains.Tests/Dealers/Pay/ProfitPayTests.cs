using CampaignEngine.Grains.Dealers.Pay;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class ProfitPayTests
{
    private static readonly PayPart.ProfitShare On = new(true, 0.03m);

    [Fact]
    public void Profit_pays_nothing_unless_somebody_turned_it_on()
    {
        Assert.Empty(Pays(On with { IsOn = false }, Nothing with { Profit = 10_000 }).Lines);
        Assert.Equal(300, Pays(On, Nothing with { Profit = 10_000 }).Total);
    }

    [Fact]
    public void A_loss_takes_nothing_away() => Assert.Equal(0, Pays(On, Nothing with { Profit = -10_000 }).Total);

    [Fact]
    public void A_profit_nobody_knows_keeps_the_statement_open() =>
        Assert.Equal("no-profit", Assert.Single(Pays(On, Nothing).Open).Rule);
}
