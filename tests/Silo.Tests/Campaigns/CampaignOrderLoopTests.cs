using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Campaigns;

public sealed class CampaignOrderLoopTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_large_order_is_done_in_chunks_and_the_loop_rests_after_the_last()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5));
        await using var silo = await _engine.StartAsync(bulkChunk: 2);
        var campaigns = silo.Part<CampaignCalls>();
        var draft = new Campaign(CampaignPhase.Draft, "draft", 1, Audience.Everybody);
        var id = (await campaigns.DraftAsync(draft, "test", CancellationToken.None))!.Value;
        await campaigns.DecideAsync(id, new CampaignMessage.LaunchAsked(), CancellationToken.None);
        using var loop = new CampaignOrderLoop(
            silo.Part<CampaignOrders>(), new SiloOptions(), NullLogger<CampaignOrderLoop>.Instance);

        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal(2L, await EnrolledAsync());
        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal(5L, await EnrolledAsync());
    }

    private Task<long> EnrolledAsync() => _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state");
}
