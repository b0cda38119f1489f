using System.Text.Json;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

/// <summary>
/// What every SMS gateway must do; its fixture says whether the provider honours keys.
/// </summary>
public abstract class SmsGatewayContract(StandInMode mode) : IAsyncLifetime
{
    private const int Cap = 200;
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private readonly string _key = $"SH001/{Guid.NewGuid()}/sms-90/0";
    private readonly StandInGateway _standIn = mode.StandIn;
    private JsonElement _before;
    private HttpSmsGateway _gateway = null!;
    private HttpSmsGateway _hurried = null!;

    private bool HonoursKeys => mode.HonoursKeys;

    public async Task InitializeAsync()
    {
        await _standIn.MisbehaveAsync("");
        _before = await _standIn.SummaryAsync();
        _gateway = Connect(LongEnough);
        _hurried = Connect(Short);
    }

    public Task DisposeAsync()
    {
        _gateway.Dispose();
        _hurried.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_accepted_message_has_a_provider_id_and_is_charged_once()
    {
        var reply = await SendAsync();
        Assert.Equal(SendOutcome.Accepted, reply.Outcome);
        Assert.NotNull(reply.ProviderId);
        Assert.Equal(reply, await QueryAsync());
        Assert.Equal(1, await CountAsync("charged"));
    }

    [Fact]
    public async Task A_key_never_sent_is_unknown() =>
        Assert.Equal(SendOutcome.Unknown, (await QueryAsync()).Outcome);

    [Fact]
    public async Task A_key_may_hold_any_letter()
    {
        var key = $"沪01/店 2%2F/sms-90.a?b#c/{Guid.NewGuid()}";
        Assert.Equal(SendOutcome.Accepted, (await _gateway.SendAsync(Request(key), default)).Outcome);
        Assert.Equal(SendOutcome.Accepted, (await _gateway.QueryAsync(key, default)).Outcome);
    }

    [Fact]
    public async Task The_same_key_twice_is_charged_as_the_mode_says()
    {
        var first = await SendAsync();
        var second = await SendAsync();
        Assert.Equal(SendOutcome.Accepted, second.Outcome);
        Assert.Equal(HonoursKeys, first.ProviderId == second.ProviderId);
        Assert.Equal(HonoursKeys ? 1 : 2, await CountAsync("charged"));
        Assert.Equal(HonoursKeys ? 0 : 1, await CountAsync("keysChargedTwice"));
    }

    [Fact]
    public async Task One_key_with_two_bodies_is_noticed()
    {
        await SendAsync();
        var other = await _gateway.SendAsync(Request(_key) with { Text = "another text" }, default);
        Assert.Equal(HonoursKeys ? SendOutcome.Ambiguous : SendOutcome.Accepted, other.Outcome);
        Assert.Equal(1, await CountAsync("keysWithTwoBodies"));
    }

    [Theory]
    [InlineData("rejected")]
    [InlineData("code-inside")]
    public async Task A_refused_message_is_refused_for_good_and_the_query_agrees(string fault)
    {
        Assert.Equal(SendOutcome.RejectedForGood, (await SendAsync(fault)).Outcome);
        Assert.Equal(SendOutcome.RejectedForGood, (await QueryAsync()).Outcome);
        Assert.Equal(0, await CountAsync("charged"));
    }

    [Fact]
    public async Task An_opt_out_at_the_provider_is_told()
    {
        Assert.Equal(SendOutcome.OptedOut, (await SendAsync("opted-out")).Outcome);
        Assert.Equal(SendOutcome.OptedOut, (await QueryAsync()).Outcome);
        Assert.Equal(0, await CountAsync("charged"));
    }

    [Fact]
    public async Task Too_many_requests_is_not_sent_and_says_when_to_come_back()
    {
        var reply = await SendAsync("429");
        Assert.Equal(SendOutcome.RejectedForNow, reply.Outcome);
        Assert.Equal(TimeSpan.FromSeconds(2), reply.RetryAfter);
        Assert.Equal(SendOutcome.Unknown, (await QueryAsync()).Outcome);
    }

    [Theory]
    [InlineData("500-before", SendOutcome.Unknown)]
    [InlineData("500-after", SendOutcome.Accepted)]
    [InlineData("reset-before", SendOutcome.Unknown)]
    [InlineData("reset", SendOutcome.Accepted)]
    [InlineData("unknown-code", SendOutcome.Unknown)]
    [InlineData("redirect", SendOutcome.Unknown)]
    [InlineData("garbage", SendOutcome.Accepted)]
    [InlineData("huge", SendOutcome.Accepted)]
    internal async Task What_cannot_be_known_is_ambiguous_and_a_query_settles_it(
        string fault, SendOutcome settled)
    {
        Assert.Equal(SendOutcome.Ambiguous, (await SendAsync(fault)).Outcome);
        Assert.Equal(settled, (await QueryAsync()).Outcome);
        Assert.Equal(1, await CountAsync("received"));
    }

    [Theory]
    [InlineData("timeout-before", SendOutcome.Unknown)]
    [InlineData("timeout", SendOutcome.Accepted)]
    internal async Task A_reply_that_does_not_come_is_ambiguous_within_the_deadline(
        string fault, SendOutcome settled)
    {
        Assert.Equal(SendOutcome.Unknown, (await _hurried.QueryAsync(_key, default)).Outcome);
        await _standIn.MisbehaveAsync($"{fault}:1");
        var began = TimeProvider.System.GetTimestamp();
        var reply = await _hurried.SendAsync(Request(_key), default);
        Assert.Equal(SendReply.Ambiguous("timeout"), reply);
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), Short * 0.9, Short * 5);
        Assert.Equal(settled, (await QueryAsync()).Outcome);
    }

    [Fact]
    public async Task A_slow_reply_within_the_deadline_is_an_ordinary_one() =>
        Assert.Equal(SendOutcome.Accepted, (await SendAsync("slow")).Outcome);

    [Fact]
    public async Task A_connection_that_was_reset_is_never_tried_again_behind_our_back()
    {
        await SendAsync();
        for (var turn = 0; turn < 5; turn++)
            await _gateway.SendAsync(Request($"{_key}/{turn}"), default);
        await _standIn.MisbehaveAsync("reset:1");
        var reply = await _gateway.SendAsync(Request(_key + "/x"), default);
        Assert.Equal(SendOutcome.Ambiguous, reply.Outcome);
        Assert.Equal(7, await CountAsync("received"));
    }

    [Fact]
    public async Task A_stopped_send_ends_at_once_and_is_ambiguous()
    {
        await _standIn.MisbehaveAsync("timeout:1");
        using var stop = new CancellationTokenSource(Short);
        var reply = await _gateway.SendAsync(Request(_key), stop.Token);
        Assert.Equal(SendReply.Ambiguous("stopped"), reply);
    }

    [Fact]
    public async Task Many_at_once_all_get_their_own_answer()
    {
        var keys = Enumerable.Range(0, Cap).Select(number => $"{_key}/{number}").ToList();
        var replies = await Task.WhenAll(keys.Select(key => _gateway.SendAsync(Request(key), default)));
        Assert.All(replies, reply => Assert.Equal(SendOutcome.Accepted, reply.Outcome));
        Assert.Equal(Cap, replies.DistinctBy(reply => reply.ProviderId, StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_wrong_secret_sends_nothing()
    {
        var options = Options(LongEnough) with { Secret = "some other secret" };
        using var stranger = new HttpSmsGateway(options, TimeProvider.System);
        Assert.Equal(SendOutcome.RejectedForNow, (await stranger.SendAsync(Request(_key), default)).Outcome);
        Assert.Equal(SendOutcome.Ambiguous, (await stranger.QueryAsync(_key, default)).Outcome);
        Assert.Equal(0, await CountAsync("charged"));
    }

    private async Task<SendReply> SendAsync(string? fault = null)
    {
        if (fault is not null)
            await _standIn.MisbehaveAsync($"{fault}:1");
        return await _gateway.SendAsync(Request(_key), default);
    }

    private async Task<int> CountAsync(string name) =>
        await _standIn.CountAsync(name) - _before.GetProperty(name).GetInt32();

    private Task<SendReply> QueryAsync() => _gateway.QueryAsync(_key, default);

    private static SmsRequest Request(string key) =>
        new(key, "13800138000", "care", "您的车险将于90天后到期。拒收请回复R", default);

    private HttpSmsGateway Connect(TimeSpan timeout) => new(Options(timeout), TimeProvider.System);

    private SmsGatewayOptions Options(TimeSpan timeout) => new()
    {
        BaseUrl = _standIn.Address,
        Secret = StandInGateway.Secret,
        HonoursKeys = HonoursKeys,
        Timeout = timeout,
    };
}

/// <summary>The HTTP gateway before a provider that sends and charges a repeated key once.</summary>
public sealed class HttpSmsGatewayHonouringKeysTests(StandInMode.HonouringKeys mode)
    : SmsGatewayContract(mode), IClassFixture<StandInMode.HonouringKeys>;

/// <summary>The HTTP gateway before a provider that sends whatever it is given, like the big ones.</summary>
public sealed class HttpSmsGatewayIgnoringKeysTests(StandInMode.IgnoringKeys mode)
    : SmsGatewayContract(mode), IClassFixture<StandInMode.IgnoringKeys>;
