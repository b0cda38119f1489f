using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Turns;

public sealed class AlarmLoopTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 3));
        await _engine.SetClockAsync("2026-04-16 19:45");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task Only_a_full_batch_asks_for_another_at_once(int batch, bool isFull)
    {
        var options = new SiloOptions { AlarmBatch = batch };
        using var loop = new AlarmLoop(_engine.Alarms, options, NullLogger<AlarmLoop>.Instance);
        Assert.Equal(isFull, await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal(3L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
    }
}
