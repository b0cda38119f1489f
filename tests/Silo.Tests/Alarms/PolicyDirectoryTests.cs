using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Tests.Storage;
using Orleans;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Tests.Alarms;

/// <summary>
/// <see cref="PolicyDirectory"/> on two silos, as <see cref="AlarmModule"/> puts it there, and a policy of every bucket
/// among them.
/// </summary>
public sealed class PolicyDirectoryTests : IAsyncLifetime
{
    private static readonly long[] Policies =
        [.. Enumerable.Range(0, OwnedBuckets.Count).Select(bucket => 32L * (bucket + OwnedBuckets.Count))];

    private readonly EngineHost _engine = new();
    private EngineSilo? _silos;

    private EngineSilo Silos => _silos!;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        _silos = await _engine.StartAsync(silos: 2);
        await Eventually.HoldsAsync(
            () => Task.FromResult(Owned(0).Length + Owned(1).Length == OwnedBuckets.Count),
            "each bucket has one owner");
    }

    public async Task DisposeAsync()
    {
        await Silos.DisposeAsync();
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task A_policy_lives_where_its_alarm_rings_whoever_calls_it()
    {
        foreach (var silo in new[] { 0, 1 })
            await CallAsync(silo);
        var places = await PlacesAsync();

        Assert.Equal(Policies.Length, places.Length);
        Assert.All(places, place => Assert.Contains(
            (short)OwnedBuckets.Of(place.GrainId.GetIntegerKey()), OwnedBy(place.SiloAddress)));
    }

    [Fact]
    public async Task When_its_silo_has_stopped_the_other_takes_it()
    {
        await CallAsync(0);
        await Silos.StopAsync(1);
        await Eventually.HoldsAsync(() => Task.FromResult(Owned(0).Length == OwnedBuckets.Count), "the other owns all");
        await CallAsync(0);

        Assert.Equal(Policies, (await PlacesAsync()).Select(place => place.GrainId.GetIntegerKey()).Order());
    }

    private async Task CallAsync(int silo)
    {
        foreach (var policy in Policies)
            Assert.Null(await Silos.Part<IGrainFactory>(silo).GetGrain<IPolicyGrain>(policy)
                .ReleaseAsync(DateTimeOffset.UnixEpoch));
    }

    private async Task<DetailedGrainStatistic[]> PlacesAsync() =>
        [.. (await Silos.Grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics())
            .Where(grain => grain.GrainId.Type.ToString() == "policy")];

    private short[] Owned(int silo) => Silos.Part<OwnedBuckets>(silo).Current;

    private short[] OwnedBy(SiloAddress silo) =>
        Owned(Silos.Part<ILocalSiloDetails>(0).SiloAddress.Equals(silo) ? 0 : 1);
}
