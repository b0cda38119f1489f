using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace CampaignEngine.Silo.Tests.Hosting;

/// <summary>How <see cref="GrainSerialization"/> lets grains be stored.</summary>
public sealed class GrainStorageTests
{
    [Fact]
    public void What_a_grain_keeps_is_stored_under_the_approved_names()
    {
        using var parts = new ServiceCollection().AddGrainSerialization().BuildServiceProvider();
        var storage = parts.GetRequiredService<IGrainStorageSerializer>();
        var place = new OrderPlace { Order = 2 }.After(7);
        var stored = storage.Serialize(place);
        Assert.Equal("""{"order":2,"chunks":1,"cursor":7}""", stored.ToString());
        Assert.Equal(place, storage.Deserialize<OrderPlace>(stored));
    }
}
