using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Alarms;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Alarms;

public sealed class AlarmLoopTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 3));
        await _engine.SetClockAsync("2026-04-16 19:45");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task It_looks_again_at_once_while_there_is_something_to_do()
    {
        using var loop = new AlarmLoop(_engine.Alarms, new SiloOptions(), NullLogger<AlarmLoop>.Instance);
        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal(3L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
    }
}
