using CampaignEngine.Sdk;
using CampaignEngine.Sdk.Live;

namespace CampaignEngine.Client.Tests.Sdk.Live;

public sealed class LiveReaderTests
{
    private readonly StubServer _server = new();
    private readonly HurriedClock _clock = new();

    [Fact]
    public async Task Events_come_typed_and_in_order()
    {
        using var client = _server.Events(WireSamples.Events("41")).Client();

        var seen = await Take(client, new LiveAsk("SH001"), 2);

        Assert.True(Assert.IsType<LiveEvent.Ticked>(seen[0]).Clock.IsVirtual);
        Assert.Equal(5, Assert.IsType<LiveEvent.Moved>(seen[1]).Progress.Campaigns[0].Progress.Touches.Sent);
        Assert.Equal("/api/v1/live?dealer=SH001", _server.Last.PathAndQuery);
        Assert.Null(_server.Last.LastEventId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lost_connection_is_resumed_after_the_last_event(bool isTorn)
    {
        using var client = _server.Events(WireSamples.Events("41"), isTorn).Events(WireSamples.Events("42")).Client();

        var seen = await Take(client, new LiveAsk(), 5);

        Assert.IsType<LiveEvent.Interrupted>(seen[2]);
        Assert.IsType<LiveEvent.Moved>(seen[4]);
        Assert.Equal("41", _server.Last.LastEventId);
    }

    [Fact]
    public async Task Reconnecting_waits_longer_each_time_and_forgets_that_on_news()
    {
        var options = StubServer.Patient(_clock) with { Patience = Timeout.InfiniteTimeSpan };
        using var client = _server.Events(WireSamples.Events("41")).Lost(times: 3).Problem(502, "bad")
            .Events(WireSamples.Events("42")).Events("").Client(options);

        var waits = (await Take(client, new LiveAsk(), 10)).OfType<LiveEvent.Interrupted>()
            .Select(lost => lost.Wait.TotalSeconds).ToList();

        Assert.Equal(6, waits.Count);
        Assert.InRange(waits[0], 1, 2);
        Assert.InRange(waits[2], 4, 8);
        Assert.InRange(waits[4], 15, 30);
        Assert.InRange(waits[5], 1, 2);
        Assert.All(_clock.Waits.Zip(waits), pair => Assert.Equal(pair.First.TotalSeconds, pair.Second, 0.01));
    }

    [Fact]
    public async Task The_servers_wish_for_the_wait_is_kept()
    {
        using var client = _server.Events("retry: 10000\nid: 1\nevent: reset\ndata: {}\n\n").Client();

        var seen = await Take(client, new LiveAsk(After: "0"), 2);

        Assert.IsType<LiveEvent.Reset>(seen[0]);
        Assert.InRange(Assert.IsType<LiveEvent.Interrupted>(seen[1]).Wait.TotalSeconds, 5, 10);
        Assert.Equal("0", _server.Last.LastEventId);
    }

    [Fact]
    public async Task Unknown_events_are_passed_over()
    {
        using var client = _server.Events("event: later\ndata: 1\n\n" + WireSamples.Events("41")).Client();

        Assert.IsType<LiveEvent.Ticked>(Assert.Single(await Take(client, new LiveAsk(), 1)));
    }

    [Fact]
    public async Task A_revoked_key_ends_following()
    {
        using var client = _server.Events(WireSamples.Events("41")).Problem(401, "token-required").Client();

        var problem = await Assert.ThrowsAsync<CampaignProblemException>(() => Take(client, new LiveAsk(), 9));

        Assert.Equal(401, problem.Status);
    }

    [Fact]
    public async Task An_engine_that_is_not_there_at_first_is_unreachable()
    {
        using var client = _server.Lost(times: 9).Client(StubServer.Patient() with { Retries = 1 });

        await Assert.ThrowsAsync<CampaignUnreachableException>(() => Take(client, new LiveAsk(), 1));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task What_answers_at_first_without_events_is_not_the_engine(string mediaType)
    {
        using var client = _server.Body("<html>"u8.ToArray(), mediaType).Client();

        var problem = await Assert.ThrowsAsync<CampaignProblemException>(
            () => Take(client, new LiveAsk(), 1));

        Assert.Equal((200, "answer-unreadable"), (problem.Status, problem.Code));
    }

    [Fact]
    public async Task What_stands_in_for_an_engine_that_restarts_is_waited_out()
    {
        using var client = _server.Events(WireSamples.Events("41")).Body("<html>"u8.ToArray(), "text/html")
            .Events(WireSamples.Events("42")).Client();

        var seen = await Take(client, new LiveAsk(), 6);

        Assert.All(seen[2..4], lost => Assert.IsType<LiveEvent.Interrupted>(lost));
        Assert.IsType<LiveEvent.Moved>(seen[5]);
        Assert.Equal("41", _server.Last.LastEventId);
    }

    private static async Task<List<LiveEvent>> Take(CampaignClient client, LiveAsk ask, int count) =>
        await client.Live.FollowAsync(ask, CancellationToken.None).Take(count).ToListAsync();
}
