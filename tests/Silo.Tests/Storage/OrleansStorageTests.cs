using CampaignEngine.Silo.Hosting.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace CampaignEngine.Silo.Tests.Storage;

/// <summary>Orleans' own storage of grain states on the statements that migration 9 gives it.</summary>
public sealed class OrleansStorageTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Targets = "targets";

    [Fact]
    public async Task Grain_without_a_state_reads_an_empty_one()
    {
        var state = await ReadAsync(await StorageAsync(), Dealer("A1"));
        Assert.Equal((false, null), (state.RecordExists, state.ETag));
        Assert.Equal(0, state.State!.Renewals);
    }

    [Fact]
    public async Task State_is_read_back_as_it_was_written()
    {
        var storage = await StorageAsync();
        var state = await WriteAsync(storage, Dealer("A2"), new GrainState<Target>(), renewals: 40);
        await WriteAsync(storage, Dealer("A2"), state, renewals: 41);

        var read = await ReadAsync(storage, Dealer("A2"));
        Assert.Equal((true, "2", 41), (read.RecordExists, read.ETag, read.State!.Renewals));
    }

    [Fact]
    public async Task Old_version_is_refused()
    {
        var storage = await StorageAsync();
        await WriteAsync(storage, Dealer("A3"), new GrainState<Target>(), renewals: 1);
        var (one, other) = (await ReadAsync(storage, Dealer("A3")), await ReadAsync(storage, Dealer("A3")));
        await WriteAsync(storage, Dealer("A3"), one, renewals: 2);
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => WriteAsync(storage, Dealer("A3"), other, renewals: 3));
        Assert.Equal(2, (await ReadAsync(storage, Dealer("A3"))).State!.Renewals);
    }

    [Fact]
    public async Task One_of_many_activations_makes_the_first_state()
    {
        var storage = await StorageAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => IsWrittenAsync(storage, number)));
        Assert.Single(made, isMade => isMade);
    }

    [Fact]
    public async Task Cleared_state_is_gone_and_its_old_versions_stay_old()
    {
        var storage = await StorageAsync();
        var state = await WriteAsync(storage, Dealer("A5"), new GrainState<Target>(), renewals: 1);
        var stale = await ReadAsync(storage, Dealer("A5"));
        await storage.ClearStateAsync(Targets, Dealer("A5"), state);

        var read = await ReadAsync(storage, Dealer("A5"));
        Assert.Equal((false, 0), (read.RecordExists, read.State!.Renewals));
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => storage.ClearStateAsync(Targets, Dealer("A5"), stale));
        await WriteAsync(storage, Dealer("A5"), read, renewals: 7);
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => WriteAsync(storage, Dealer("A5"), stale, renewals: 2));
        Assert.Equal(7, (await ReadAsync(storage, Dealer("A5"))).State!.Renewals);
    }

    [Theory]
    [InlineData("12", "0012")]
    [InlineData("ab", "AB")]
    [InlineData("e10adc3949ba59abbe56e057f20f883e", "E10ADC3949BA59ABBE56E057F20F883E")]
    public async Task Keys_that_look_like_one_number_keep_states_of_their_own(string one, string other)
    {
        var storage = await StorageAsync();
        await WriteAsync(storage, Dealer(one), new GrainState<Target>(), renewals: 1);
        await WriteAsync(storage, Dealer(other), new GrainState<Target>(), renewals: 2);
        Assert.Equal(1, (await ReadAsync(storage, Dealer(one))).State!.Renewals);
        Assert.Equal(2, (await ReadAsync(storage, Dealer(other))).State!.Renewals);
    }

    [Fact]
    public async Task States_of_one_grain_are_kept_by_their_names()
    {
        var storage = await StorageAsync();
        await WriteAsync(storage, Dealer("A7"), new GrainState<Target>(), renewals: 1);
        var pay = new GrainState<Target>();
        await storage.ReadStateAsync("pay", Dealer("A7"), pay);
        Assert.False(pay.RecordExists);
    }

    private static GrainId Dealer(string code) => GrainId.Create("dealer", code);

    private static async Task<GrainState<Target>> ReadAsync(IGrainStorage storage, GrainId grain)
    {
        var state = new GrainState<Target>();
        await storage.ReadStateAsync(Targets, grain, state);
        return state;
    }

    private static async Task<GrainState<Target>> WriteAsync(
        IGrainStorage storage, GrainId grain, GrainState<Target> state, int renewals)
    {
        state.State = new Target { Renewals = renewals };
        await storage.WriteStateAsync(Targets, grain, state);
        return state;
    }

    private static async Task<bool> IsWrittenAsync(IGrainStorage storage, int renewals)
    {
        try
        {
            await WriteAsync(storage, Dealer("A4"), new GrainState<Target>(), renewals);
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    private async Task<IGrainStorage> StorageAsync()
    {
        var parts = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var options = new AdoNetGrainStorageOptions
        {
            Invariant = "Npgsql",
            DataSource = database.Databases.Grains,
            HashPicker = new GrainStateHash(),
            GrainStorageSerializer = new Json(),
        };
        var storage = new AdoNetGrainStorage(
            parts.GetRequiredService<IActivatorProvider>(), NullLogger<AdoNetGrainStorage>.Instance,
            Options.Create(options), Options.Create(new ClusterOptions { ServiceId = "test" }), "grains");
        var life = new SiloLifecycleSubject(NullLogger<SiloLifecycleSubject>.Instance);
        storage.Participate(life);
        await life.OnStart(CancellationToken.None);
        return storage;
    }

    private sealed class Target
    {
        public int Renewals { get; set; }
    }

    private sealed class Json : IGrainStorageSerializer
    {
        public BinaryData Serialize<T>(T? input) => BinaryData.FromObjectAsJson(input);

        public T Deserialize<T>(BinaryData input) => input.ToObjectFromJson<T>()!;
    }
}
