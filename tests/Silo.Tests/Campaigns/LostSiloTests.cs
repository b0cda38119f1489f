using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Campaigns;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.TestingHost;

namespace CampaignEngine.Silo.Tests.Campaigns;

/// <summary>An order of a <see cref="CampaignGrain"/> whose silo dies while it is carried out.</summary>
public sealed class LostSiloTests : IAsyncLifetime
{
    private const int Terms = 3_000;

    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task The_other_silo_finishes_the_order_and_every_term_is_told()
    {
        var id = await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", Terms));
        await using var two = await _engine.StartAsync(silos: 2, bulkChunk: 100);
        await two.Part<CampaignCalls>().DecideAsync(id, new CampaignMessage.EndAsked(), CancellationToken.None);
        for (var chunk = 0; chunk < 5; chunk++)
            Assert.True(await two.Part<CampaignOrders>().RunOnceAsync(CancellationToken.None));
        Assert.Equal(500L, await DoneAsync());
        var (home, survivor) = HomeOf(two, id);
        // The silo dies with a chunk in hand, of which nobody knows whether it will be committed.
        var held = await _engine.HoldAsync("LOCK TABLE letter IN ACCESS EXCLUSIVE MODE");
        var inHand = Task.Run(() => OrdersOf(survivor).RunOnceAsync(CancellationToken.None));
        await _engine.WaitingAsync(1);
        await two.Cluster.KillSiloAsync(home);
        await held.DisposeAsync();
        await inHand.ContinueWith(_ => { }, TaskScheduler.Default);
        await FinishAsync(OrdersOf(survivor));

        Assert.Equal(Terms, await DoneAsync());
        Assert.Equal(Terms, await _engine.ScalarAsync<long>(
            "SELECT count(DISTINCT policy_id) FROM letter WHERE message ->> 'is' = 'withdrawal-reported'"));
        await _engine.DeliverLettersAsync();
        Assert.Equal(Terms, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM policy_state WHERE phase = 'withdrawn'"));
        await _engine.AssertTotalsAsync();
    }

    private Task<long> DoneAsync() =>
        _engine.ScalarAsync<long>("SELECT done FROM campaign_order WHERE kind = 'withdraw-terms'");

    // As the loop does it, which goes on behind a failure.
    private async Task FinishAsync(CampaignOrders orders) => await Storage.Eventually.HoldsAsync(
        async () =>
        {
            try
            {
                while (await orders.RunOnceAsync(CancellationToken.None))
                    continue;
            }
            catch (OrdersFailedException)
            {
                return false;
            }
            return !await _engine.ScalarAsync<bool>("SELECT bool_or(at_work) FROM campaign");
        },
        "the order is done");

    private static CampaignOrders OrdersOf(InProcessSiloHandle silo) =>
        silo.ServiceProvider.GetRequiredService<CampaignOrders>();

    private static (InProcessSiloHandle Home, InProcessSiloHandle Survivor) HomeOf(EngineSilo two, long campaign)
    {
        var grain = two.Grains.GetGrain<ICampaignGrain>(campaign).GetGrainId();
        Assert.True(two.Cluster.TryGetGrainContext(grain, out var context));
        var home = two.Cluster.GetSiloForAddress(context!.Address.SiloAddress!)!;
        return (home, two.Cluster.Silos.Single(silo => silo != home));
    }
}
