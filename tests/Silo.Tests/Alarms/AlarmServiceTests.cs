using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Alarms;

/// <summary>The alarm clocks of two silos that share a ring, <see cref="AlarmService"/> on each.</summary>
public sealed class AlarmServiceTests : IAsyncLifetime
{
    private const int Terms = 300;

    private readonly EngineHost _engine = new();
    private EngineSilo? _silos;

    private EngineSilo Silos => _silos!;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", Terms));
        _silos = await _engine.StartAsync(
            silos: 2, options: new SiloOptions { IdleWait = TimeSpan.FromMilliseconds(20) });
    }

    public async Task DisposeAsync()
    {
        await Silos.DisposeAsync();
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task Two_silos_share_the_buckets_and_one_that_stops_leaves_its_own_to_the_other()
    {
        await Eventually.HoldsAsync(
            () => Task.FromResult(Owned(0).Length > 0 && Owned(1).Length > 0 && IsAll([.. Owned(0), .. Owned(1)])),
            "each bucket has one owner");
        await _engine.SetClockAsync("2026-04-16 19:45");
        await WokenAsync("SELECT count(*) FROM outbox", 2);

        await Silos.StopAsync(1);
        await Eventually.HoldsAsync(() => Task.FromResult(IsAll(Owned(0))), "the other owns all");
        await _engine.SetClockAsync("2026-04-17 19:45");
        await WokenAsync("SELECT count(*) FROM call_task", 3);
        await _engine.AssertTotalsAsync();
    }

    private async Task WokenAsync(string work, int turn)
    {
        await Eventually.HoldsAsync(async () => await _engine.ScalarAsync<long>(work) == Terms, "all are woken");
        Assert.Equal((long)Terms, await _engine.ScalarAsync<long>(
            $"SELECT count(*) FROM policy_state WHERE turn_no = {turn}"));
    }

    private short[] Owned(int silo) => Silos.Part<OwnedBuckets>(silo).Current;

    private static bool IsAll(short[] owned) =>
        owned.Order().SequenceEqual(Enumerable.Range(0, OwnedBuckets.Count).Select(bucket => (short)bucket));
}
