using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class LedgerMergeTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();
    private readonly WatchedClock _clock = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Without_a_loop_the_ledger_is_merged_at_once()
    {
        var id = await AcceptAsync();
        await MergeOf().FinishAsync(id, CancellationToken.None);
        Assert.Equal("done 3 0", await CountsAsync(id));
        Assert.False(_clock.Asked.IsCompleted);
    }

    [Fact]
    public async Task Where_the_loop_merges_ledgers_nobody_else_does()
    {
        await StopLoopAsync();
        var id = await AcceptAsync();
        var finishing = MergeOf().FinishAsync(id, CancellationToken.None);
        await Task.WhenAny(finishing, _clock.Asked);
        Assert.Equal("waiting 0 0", await CountsAsync(id));

        await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await finishing;
        Assert.Equal("done 3 0", await CountsAsync(id));
    }

    // Started, so that it counts as the one that merges; stopped, so that the test says when.
    private async Task StopLoopAsync()
    {
        await _engine.Part<ImportLoop>().StartAsync(CancellationToken.None);
        await _engine.Part<ImportLoop>().StopAsync(CancellationToken.None);
    }

    private LedgerMerge MergeOf() =>
        new(_engine.Part<Imports>(), _engine.Part<ImportLoop>(), _engine.Part<RunResults>(), _clock);

    private async Task<long> AcceptAsync()
    {
        using var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(EngineHost.Ledger("2026-07-15", 3)));
        return await _engine.Part<Imports>().AcceptAsync(
            body, new Arrival("ledger.csv", null, "test") { FoundsDealers = true }, CancellationToken.None);
    }

    private Task<string> CountsAsync(long id) => _engine.ScalarAsync<string>(
        $"SELECT concat_ws(' ', state, added, unchanged) FROM import_job WHERE id = {id}");
}
