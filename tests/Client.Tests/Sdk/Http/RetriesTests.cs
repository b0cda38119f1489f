using CampaignEngine.Sdk;

namespace CampaignEngine.Client.Tests.Sdk.Http;

public sealed class RetriesTests
{
    private readonly StubServer _server = new();
    private readonly HurriedClock _clock = new();

    [Theory]
    [InlineData(429, "rate-limited")]
    [InlineData(503, "unavailable")]
    public async Task A_read_is_made_again_when_the_engine_says_not_now(int status, string code)
    {
        using var client = _server.Problem(status, code).Json(WireSamples.Me).Client();

        Assert.Equal("ops", (await client.MeAsync(CancellationToken.None)).Name);
    }

    [Fact]
    public async Task A_write_keeps_its_key_and_body_through_all_tries()
    {
        using var client = _server.Lost().Problem(503, "unavailable").Json(WireSamples.Answer).Client();

        await client.Policies.CommandAsync(12, new("pause"), CancellationToken.None);

        Assert.Equal(3, _server.Calls.Count);
        Assert.Single(_server.Calls.Select(call => call.Key).Distinct(StringComparer.Ordinal));
        Assert.All(_server.Calls, call => Assert.Equal("""{"command":"pause"}""", call.Text));
    }

    [Fact]
    public async Task A_write_waits_for_the_answer_of_its_first_try()
    {
        using var client = _server.Lost().Problem(409, "idempotency-key-in-flight").Json(WireSamples.Answer).Client();

        var answer = await client.Policies.CommandAsync(12, new("pause"), CancellationToken.None);

        Assert.Equal("applied", answer.Verdict);
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        using var client = _server.Problem(409, "term-ended").Client();

        await Assert.ThrowsAsync<CampaignProblemException>(
            () => client.Policies.CommandAsync(12, new("pause"), CancellationToken.None));

        Assert.Single(_server.Calls);
    }

    [Fact]
    public async Task Tries_are_bounded_and_end_as_unreachable()
    {
        using var client = _server.Lost(times: 9).Client(StubServer.Patient() with { Retries = 2 });

        var failure = await Assert.ThrowsAsync<CampaignUnreachableException>(
            () => client.MeAsync(CancellationToken.None));

        Assert.Equal(3, _server.Calls.Count);
        Assert.Equal(StubServer.Address, failure.Server);
    }

    [Fact]
    public async Task The_wait_is_the_one_the_server_asks_for_up_to_the_longest()
    {
        var options = StubServer.Patient(_clock) with
        {
            Patience = Timeout.InfiniteTimeSpan,
            LongestWait = TimeSpan.FromSeconds(20),
        };
        using var client = _server
            .Problem(429, "rate-limited", retryAfter: TimeSpan.FromSeconds(7))
            .Problem(429, "rate-limited", retryAfter: TimeSpan.FromHours(1))
            .Json(WireSamples.Me).Client(options);

        await client.MeAsync(CancellationToken.None);

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(20)], _clock.Waits);
    }

    [Fact]
    public async Task A_try_without_answer_ends_when_patience_does()
    {
        var options = StubServer.Patient(_clock) with { Retries = 0, Patience = TimeSpan.FromSeconds(5) };
        using var client = new CampaignClient(new HttpClient(new SilentServer()), options);

        await Assert.ThrowsAsync<CampaignUnreachableException>(() => client.MeAsync(CancellationToken.None));
    }
}
