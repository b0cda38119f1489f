using System.Net.ServerSentEvents;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Live;

public sealed class LiveApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_reader_gets_a_comment_at_once_then_events_whose_names_cannot_break_out()
    {
        host.Ports.Events = [new SseItem<string>("{\"a\":1}\nid: 9", "progress") { EventId = "7" }];
        using var answer = await host.SendAsync(await host.TokenAsync(Role.Operator), "GET", "/api/v1/live?after=6");
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        string[] expected =
            [": connected", "retry: 2000", "", "id: 7", "event: progress", "data: {\"a\":1}", "data: id: 9", ""];
        foreach (var line in expected)
            Assert.Equal(line, await reader.ReadLineAsync());
        Assert.Contains("watch all  6", host.Ports.Done);
    }

    [Fact]
    public async Task The_header_says_where_to_go_on_before_the_query_does()
    {
        var token = await host.TokenAsync(Role.Manager, host.World.A.Id);
        using var answer = await host.SendAsync(
            token, "GET", "/api/v1/live?after=6&dealer=A01", null, ("Last-Event-ID", "8"));
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await reader.ReadLineAsync();
        await Storage.Eventually.HoldsAsync(
            () => Task.FromResult(host.Ports.Done.Contains($"watch {host.World.A.Id} A01 8")), "the feed is watched");
    }

    [Fact]
    public async Task A_stream_ends_within_seconds_when_its_key_is_revoked()
    {
        var (key, token) = await host.Keys.CreateAsync(
            new KeyOrder("leaver", Role.Operator, null, null, "test"), CancellationToken.None);
        using var answer = await host.SendAsync(token, "GET", "/api/v1/live");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await reader.ReadLineAsync();
        await host.Keys.RevokeAsync(key.Id, DealerScope.All, CancellationToken.None);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await reader.ReadToEndAsync(end.Token);
    }

    [Fact]
    public async Task A_silo_that_is_full_of_readers_says_when_to_come_again()
    {
        host.Ports.HasRoom = false;
        using var answer = await host.SendAsync(await host.TokenAsync(Role.Operator), "GET", "/api/v1/live");
        host.Ports.HasRoom = true;
        Assert.Equal(503, (int)answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("live-full", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-")]
    [InlineData("-5")]
    [InlineData("7-5")]
    [InlineData("0123456789abcdef-")]
    [InlineData("0123456789abcdef-5-5")]
    [InlineData("99999999999999999999")]
    public async Task A_broken_event_id_is_refused(string id)
    {
        var token = await host.TokenAsync(Role.Operator);
        Assert.Equal(400, (await host.CallAsync(token, "GET", $"/api/v1/live?after={id}")).Status);
    }
}
