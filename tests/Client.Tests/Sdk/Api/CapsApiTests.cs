using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class CapsApiTests
{
    private const string Cap = """{"channel":"sms","days":7,"most":2}""";

    private readonly StubServer _server = new();

    [Fact]
    public async Task A_cap_is_set_at_its_own_address()
    {
        using var client = _server.Json(Cap).Client();
        var cap = new CapView("sms", 7, 2);
        Assert.Equal(cap, await client.Caps.SetAsync(cap, CancellationToken.None));
        Assert.Equal(("PUT", "/api/v1/caps/sms/7"), (_server.Last.Method, _server.Last.PathAndQuery));
        Assert.Equal("""{"most":2}""", _server.Last.Text);
    }

    [Fact]
    public async Task A_cap_is_taken_away_without_a_body()
    {
        using var client = _server.NoContent().Client();
        await client.Caps.RemoveAsync("call", 1, CancellationToken.None);
        Assert.Equal(("DELETE", "/api/v1/caps/call/1"), (_server.Last.Method, _server.Last.PathAndQuery));
        Assert.Empty(_server.Last.Body);
    }

    [Fact]
    public async Task All_caps_are_listed()
    {
        using var client = _server.Json($$"""{"items":[{{Cap}}]}""").Client();
        Assert.Equal(new CapView("sms", 7, 2), Assert.Single(await client.Caps.All().ToListAsync()));
    }
}
