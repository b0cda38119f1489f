namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class DealersApiTests
{
    [Fact]
    public async Task A_target_is_set_for_its_month()
    {
        var server = new StubServer();
        using var client = server.Json(WireSamples.Dealer).Client();

        var dealer = await client.Dealers.SetTargetAsync("SH001", "2026-03", new(40, 120000m), CancellationToken.None);

        Assert.Equal(40, dealer.Targets[0].Renewals);
        Assert.Equal(("PUT", "/api/v1/dealers/SH001/targets/2026-03"), (server.Last.Method, server.Last.PathAndQuery));
        Assert.Equal("""{"renewals":40,"premium":120000}""", server.Last.Text);
    }
}
