using CampaignEngine.Sdk;

namespace CampaignEngine.Client.Tests.Sdk;

public sealed class CampaignClientTests
{
    private readonly StubServer _server = new();

    [Fact]
    public async Task Every_call_carries_the_token()
    {
        using var client = _server.Json(WireSamples.Me).Client();

        var me = await client.MeAsync(CancellationToken.None);

        Assert.Equal("operator", me.Role);
        Assert.Equal("Bearer secret", _server.Last.Token);
        Assert.Equal("/api/v1/me", _server.Last.PathAndQuery);
    }

    [Fact]
    public async Task A_path_in_the_server_address_is_kept()
    {
        using var client = _server.Json("""{"now":"2026-03-01T00:00:00+00:00","isVirtual":false}""")
            .Client(StubServer.Patient() with { Server = new Uri("http://gate.test/engine/") });

        Assert.False((await client.ClockAsync(CancellationToken.None)).IsVirtual);

        Assert.Equal("/engine/api/v1/clock", _server.Last.PathAndQuery);
    }

    [Fact]
    public async Task A_write_carries_a_key_of_its_own()
    {
        using var client = _server.Json(WireSamples.Campaign).Json(WireSamples.Campaign).Client();

        await client.Campaigns.PauseAsync(7, CancellationToken.None);
        await client.Campaigns.PauseAsync(7, CancellationToken.None);

        Assert.All(_server.Calls, call => Assert.False(string.IsNullOrEmpty(call.Key)));
        Assert.Equal(2, _server.Calls.DistinctBy(call => call.Key, StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_write_carries_the_key_the_caller_gives()
    {
        using var client = _server.Json(WireSamples.Campaign).Client();

        await client.WithKey("order-1").Campaigns.LaunchAsync(7, CancellationToken.None);

        Assert.Equal("order-1", _server.Last.Key);
    }

    [Fact]
    public async Task A_read_carries_no_key()
    {
        using var client = _server.Json(WireSamples.Campaign).Client();

        await client.WithKey("order-1").Campaigns.GetAsync(7, CancellationToken.None);

        Assert.Null(_server.Last.Key);
    }

    [Fact]
    public async Task The_connections_of_the_caller_stay_open()
    {
        using var http = _server.Json(WireSamples.Me).Json(WireSamples.Me).Http();
        using (var first = new CampaignClient(http, StubServer.Patient()))
            await first.MeAsync(CancellationToken.None);
        using var second = new CampaignClient(http, StubServer.Patient());

        Assert.Equal("ops", (await second.MeAsync(CancellationToken.None)).Name);
    }
}
