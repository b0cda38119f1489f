namespace CampaignEngine.Grains.Tests;

public sealed class ChannelTests
{
    [Fact]
    public void Every_channel_is_found_by_its_name()
    {
        foreach (var channel in Enum.GetValues<Channel>())
            Assert.Equal(channel, ChannelNames.Parse(channel.Name()));
        Assert.Null(ChannelNames.Parse("fax"));
        Assert.Null(ChannelNames.Parse(null));
    }
}
