using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Outbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Outbox;

public sealed class OutboxLoopTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.SetClockAsync("2026-04-01 00:00");
        await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1));
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task The_loop_looks_again_after_a_send_and_rests_when_nothing_waits()
    {
        using var loop = new OutboxLoop(_engine.Outbox, new SiloOptions(), NullLogger<OutboxLoop>.Instance);
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
        await _engine.SetClockAsync("2026-04-16 19:45");
        await _engine.WakeAllAsync();
        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Single(_engine.Gateway.Sent);
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
    }
}
