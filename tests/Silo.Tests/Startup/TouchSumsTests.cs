using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class TouchSumsTests
{
    [Fact]
    public void Channels_add_up_to_the_whole()
    {
        var counts = TouchSums.Of(
        [
            new("SH001", "sms", "planned", 3), new("SH001", "sms", "sent", 2), new("SH001", "sms", "failed", 1),
            new("SH002", "call", "planned", 15), new("SH002", "call", "suppressed", 15),
        ]);
        Assert.Equal((18, 2, 1, 15), (counts.Planned, counts.Sent, counts.Failed, counts.Suppressed));
        Assert.Equal(3, counts.ByChannel!["sms"].Planned);
        Assert.Equal(15, counts.ByChannel["call"].Suppressed);
    }
}
