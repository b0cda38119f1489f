using CampaignEngine.Grains.Dealers;

namespace CampaignEngine.Grains.Tests.Dealers;

public sealed class DealerTotalsTests
{
    [Theory]
    [InlineData(10, 4, 3, 2, 1, 2, true)]
    [InlineData(10, 4, 3, 3, 1, 2, true)]
    [InlineData(10, 4, 3, 2, 1, 3, false)]
    [InlineData(0, 0, 0, 0, 0, 0, true)]
    public void Totals_balance_when_every_planned_contact_is_accounted_for(
        long planned, long pending, long sent, long delivered, long failed, long suppressed, bool isBalanced) =>
        Assert.Equal(isBalanced, new DealerTotals(planned, pending, sent, delivered, failed, suppressed).IsBalanced);
}
