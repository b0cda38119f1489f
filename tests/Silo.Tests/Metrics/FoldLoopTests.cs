using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Metrics;

public sealed class FoldLoopTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Full_fold_asks_for_another_at_once()
    {
        var options = new SiloOptions { FoldBatch = 4 };
        using var loop = Loop(options);
        await database.PlanAsync(1, 7, planned: 2, sent: 1);

        Assert.True(await loop.RunOnceAsync(CancellationToken.None));
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Nudge_folds_without_waiting_for_the_poll()
    {
        var options = new SiloOptions { IdleWait = TimeSpan.FromMinutes(10) };
        using var loop = Loop(options);
        await loop.StartAsync(CancellationToken.None);
        await database.PlanAsync(2, 7, planned: 2, sent: 1);
        loop.Nudge();

        await Eventually.HoldsAsync(
            async () => await database.ReadAsync<long>("SELECT count(*) FROM metric_delta") == 0,
            "the deltas are folded");
        await loop.StopAsync(CancellationToken.None);
    }

    private FoldLoop Loop(SiloOptions options) =>
        new(database.Fold(options), options, NullLogger<FoldLoop>.Instance);
}
