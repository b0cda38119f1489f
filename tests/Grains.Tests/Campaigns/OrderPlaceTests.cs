using CampaignEngine.Grains.Campaigns;

namespace CampaignEngine.Grains.Tests.Campaigns;

public sealed class OrderPlaceTests
{
    [Fact]
    public void A_place_counts_within_its_own_order()
    {
        var place = new OrderPlace { Order = 3 }.After(20).After(40);
        Assert.Equal(new OrderPlace { Order = 3, Chunks = 2, Cursor = 40 }, place.Within(3));
    }

    [Fact]
    public void What_is_remembered_of_an_earlier_order_does_not_count_for_the_next() =>
        Assert.Equal(
            new OrderPlace { Order = 4 }, new OrderPlace { Order = 3 }.After(40).Within(4));
}
