using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Outbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Outbox;

public sealed class OutboxLoopTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 1));

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task The_loop_looks_again_after_a_send_and_rests_when_nothing_waits()
    {
        using var loop = new OutboxLoop(_engine.Outbox, new SiloOptions(), NullLogger<OutboxLoop>.Instance);
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
        await _engine.WakeForFirstTextAsync();
        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Single(_engine.Gateway.Sent);
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
    }
}
