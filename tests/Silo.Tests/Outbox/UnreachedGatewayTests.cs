using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;
using Microsoft.Extensions.Time.Testing;

namespace CampaignEngine.Silo.Tests.Outbox;

/// <summary>How the <see cref="OutboxDoor"/> spares a gateway that nobody reaches, and finds back to it.</summary>
public sealed class UnreachedGatewayTests : IAsyncLifetime
{
    private static readonly SendReply Unreachable = SendReply.NotSent("unreachable");

    private readonly EngineHost _engine = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);
    private OutboxDoor? _door;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 2));
        await _engine.WakeForFirstTextAsync();
        _door = _engine.Create<OutboxDoor>(_engine.Gateway, new SendRate(100_000, _clock));
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_gateway_that_nobody_reaches_gets_a_longer_pause_each_time()
    {
        _engine.Gateway.Sends([.. Enumerable.Repeat(Unreachable, 6)]);
        foreach (var (shortest, longest) in new[] { (0.5, 1.0), (1.0, 2.0), (2.0, 4.0) })
        {
            Assert.Equal(2, await SendAsync());
            Assert.InRange(_door!.Wait.TotalSeconds, shortest, longest);
            Assert.Equal(0, await SendAsync());
            _clock.Advance(TimeSpan.FromSeconds(longest));
        }
        Assert.Equal(2, await SendAsync());
        Assert.Equal(TimeSpan.Zero, _door!.Wait);
        Assert.Equal(2L, await _engine.ScalarAsync<long>("SELECT count(*) FROM touch WHERE status = 'sent'"));
    }

    [Fact]
    public async Task A_send_that_arrives_forgets_the_failures_before_it()
    {
        _engine.Gateway.Sends(Unreachable, Unreachable, Unreachable, SendReply.Accepted("p1"), Unreachable);
        await SendAsync();
        _clock.Advance(_door!.Wait);
        Assert.Equal(2, await SendAsync());
        Assert.Equal(TimeSpan.Zero, _door.Wait);
        await SendAsync();
        Assert.InRange(_door.Wait.TotalSeconds, 0.5, 1.0);
    }

    [Fact]
    public async Task A_limit_on_one_phone_holds_no_other_phone_back()
    {
        var limited = new SendReply(SendOutcome.RejectedForNow, null, "daily-limit", TimeSpan.FromHours(1));
        _engine.Gateway.Sends(limited, limited);
        Assert.Equal(2, await SendAsync());
        Assert.Equal(TimeSpan.Zero, _door!.Wait);
    }

    private async Task<int> SendAsync()
    {
        await _engine.ExecuteAsync("UPDATE outbox SET try_after = '-infinity'");
        return await _door!.RunOnceAsync(CancellationToken.None);
    }
}
