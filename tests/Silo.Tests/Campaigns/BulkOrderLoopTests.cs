using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Campaigns;

public sealed class BulkOrderLoopTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_large_order_is_done_in_chunks_and_the_loop_rests_after_the_last()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5));
        await LaunchAsync();
        using var loop = Loop(new SiloOptions { BulkChunk = 2 });

        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal(2L, await EnrolledAsync());
        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal(5L, await EnrolledAsync());
    }

    private async Task LaunchAsync()
    {
        var campaigns = _engine.Part<CampaignGrains>();
        var draft = new Campaign(CampaignPhase.Draft, "draft", 1, Audience.Everybody);
        var id = (await campaigns.DraftAsync(draft, "test", CancellationToken.None))!.Value;
        await campaigns.DecideAsync(id, new CampaignMessage.LaunchAsked(), CancellationToken.None);
    }

    private Task<long> EnrolledAsync() => _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state");

    private BulkOrderLoop Loop(SiloOptions options)
    {
        var orders = new BulkOrders(
            _engine.Part<Silo.Storage.Databases>(), _engine.Part<Enroller>(), options);
        return new BulkOrderLoop(orders, options, NullLogger<BulkOrderLoop>.Instance);
    }
}
