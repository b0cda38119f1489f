namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class DealersApiTests
{
    [Fact]
    public async Task A_dealers_progress_is_asked_for_by_campaign()
    {
        var server = new StubServer();
        using var client = server.Json("""{"items":[]}""").Client();
        Assert.Empty((await client.Dealers.Progress("SH001", 7).PartAsync(new(), CancellationToken.None)).Items);
        Assert.Equal("/api/v1/dealers/SH001/progress?campaign=7", server.Last.PathAndQuery);
    }
}
