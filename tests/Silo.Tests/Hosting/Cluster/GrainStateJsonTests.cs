using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Hosting.Cluster;

namespace CampaignEngine.Silo.Tests.Hosting.Cluster;

public sealed class GrainStateJsonTests
{
    [Fact]
    public void What_a_grain_keeps_is_stored_under_the_approved_names()
    {
        var storage = new GrainStateJson();
        var place = new OrderPlace { Order = 2 }.After(7);
        var stored = storage.Serialize(place);
        Assert.Equal("""{"order":2,"chunks":1,"cursor":7}""", stored.ToString());
        Assert.Equal(place, storage.Deserialize<OrderPlace>(stored));
    }
}
