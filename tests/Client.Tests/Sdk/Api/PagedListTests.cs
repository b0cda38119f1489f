using CampaignEngine.Sdk.Api;

namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class PagedListTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task Reading_on_fetches_part_after_part_to_the_end()
    {
        using var client = _server.Json(WireSamples.Campaigns).Json("""{"items":[]}""").Client();

        var all = await client.Campaigns.All().ToListAsync();

        Assert.Equal("Spring", Assert.Single(all).Name);
        Assert.Equal(
            ["/api/v1/campaigns?limit=200", "/api/v1/campaigns?limit=200&after=c1"],
            _server.Calls.Select(call => call.PathAndQuery), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_part_keeps_the_filters_of_the_list()
    {
        using var client = _server.Json(WireSamples.Policies).Client();

        var part = await client.Policies.Find(new PolicySearch(Dealer: "SH001", Phase: "won"))
            .PartAsync(new PartAsk(10, "c+1"), CancellationToken.None);

        Assert.Equal("138****1234", part.Items[0].Phone);
        Assert.Null(part.Next);
        Assert.Equal("/api/v1/policies?dealer=SH001&phase=won&limit=10&after=c%2B1", _server.Last.PathAndQuery);
    }
}
