using System.Collections.Concurrent;
using System.Diagnostics;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Turns;

public sealed class TurnStoreTests : IAsyncLifetime
{
    private const int Many = 200;

    private readonly EngineHost _engine = new();
    private long[] _policies = [];

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", Many));
        _policies = await _engine.PolicyIdsAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Loads_that_come_together_share_their_statements()
    {
        var store = Store(new SiloOptions());
        var loads = _policies.Select(id => store.LoadAsync(id, Message(id))).ToList();
        var statements = await CountStatementsAsync(async () =>
        {
            store.Start();
            await Task.WhenAll(loads);
        });
        Assert.Equal(_policies, loads.Select(load => load.Result.Policy!.Id));
        Assert.InRange(statements, 1, 4);
        await store.DrainAsync();
    }

    [Fact]
    public async Task Turns_that_come_together_share_a_transaction_a_lane()
    {
        var store = Store(new SiloOptions { TurnLanes = 2 });
        var turns = await Task.WhenAll(_policies.Select(id => _engine.TurnAsync(id, TurnKit.Pause)));
        var fates = turns.Select(turn => store.CommitAsync(turn.Turn)).ToList();
        Assert.Equal(Many, store.Waiting);
        store.Start();
        Assert.All(await Task.WhenAll(fates), fate => Assert.Equal(TurnFate.Committed, fate));
        Assert.Equal(2L, await _engine.ScalarAsync<long>(
            "SELECT count(DISTINCT xmin::text) FROM policy_state WHERE turn_no = 2"));
        await store.DrainAsync();
    }

    [Fact]
    public async Task A_full_queue_refuses_at_once()
    {
        var store = Store(new SiloOptions { TurnCapacity = 2, TurnLanes = 1 });
        var turns = await Task.WhenAll(_policies[..3].Select(id => _engine.TurnAsync(id, TurnKit.Pause)));
        var taken = turns[..2].Select(turn => store.CommitAsync(turn.Turn)).ToList();
        await Assert.ThrowsAsync<TurnQueueFullException>(() => store.CommitAsync(turns[2].Turn));
        var loads = _policies[..2].Select(id => store.LoadAsync(id, null)).ToList();
        await Assert.ThrowsAsync<TurnQueueFullException>(() => store.LoadAsync(_policies[2], null));

        store.Start();
        await Task.WhenAll(taken);
        await Task.WhenAll(loads);
        Assert.Equal(TurnFate.Committed, await store.CommitAsync(turns[2].Turn));
        await store.DrainAsync();
    }

    [Fact]
    public async Task A_stop_commits_what_waits_and_takes_nothing_more()
    {
        var lifecycle = new Lifecycle();
        var store = Store(new SiloOptions());
        store.Participate(lifecycle);
        var turns = await Task.WhenAll(_policies[..10].Select(id => _engine.TurnAsync(id, TurnKit.Pause)));
        var fates = turns.Select(turn => store.CommitAsync(turn.Turn)).ToList();
        await lifecycle.Observer!.OnStart(CancellationToken.None);
        await lifecycle.Observer.OnStop(CancellationToken.None);
        Assert.All(fates, fate => Assert.Equal(TurnFate.Committed, fate.Result));
        await Assert.ThrowsAsync<TurnQueueFullException>(() => store.CommitAsync(turns[0].Turn));
    }

    [Fact]
    public async Task A_server_that_is_away_fails_each_load_with_an_exception_of_its_own()
    {
        await _engine.ExecuteAsync("ALTER TABLE policy_state RENAME TO policy_state_away");
        var loads = _policies[..3].Select(id => new PendingLoad(id, null)).ToList();
        await _engine.Part<PolicyLoads>().RunAsync(loads);
        var causes = loads.Select(load => load.Loaded.Exception!.InnerException).ToList();
        Assert.All(causes, cause => Assert.IsType<TurnUnsettledException>(cause));
        Assert.Equal(3, causes.Distinct().Count());
    }

    private static Delivery Message(long id) => new(TurnKit.Pause, TurnKit.Now, $"m{id}");

    private TurnStore Store(SiloOptions options) => _engine.Create<TurnStore>(options);

    private async Task<int> CountStatementsAsync(Func<Task> work)
    {
        var database = new NpgsqlConnectionStringBuilder(_engine.ConnectionString).Database;
        var seen = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = seen.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await work();
        return seen.Count(activity => activity.TagObjects.Any(tag => Equals(tag.Value, database)));
    }

    private sealed class Lifecycle : Orleans.Runtime.ISiloLifecycle
    {
        public Orleans.ILifecycleObserver? Observer { get; private set; }

        public int HighestCompletedStage => 0;

        public int LowestStoppedStage => 0;

        public IDisposable Subscribe(string observerName, int stage, Orleans.ILifecycleObserver observer)
        {
            Assert.Equal(Orleans.ServiceLifecycleStage.ApplicationServices, stage);
            Observer = observer;
            return new MemoryStream();
        }
    }
}
