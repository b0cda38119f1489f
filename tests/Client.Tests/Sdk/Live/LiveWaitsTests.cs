using CampaignEngine.Sdk.Live;

namespace CampaignEngine.Client.Tests.Sdk.Live;

public sealed class LiveWaitsTests
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(3, 1, 8)]
    [InlineData(9, 1, 30)]
    [InlineData(int.MaxValue, 0, 15)]
    public void A_wait_doubles_up_to_the_ceiling_and_is_scattered(int failures, double chance, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), LiveWaits.After(failures, LiveWaits.Usual, chance));
}
