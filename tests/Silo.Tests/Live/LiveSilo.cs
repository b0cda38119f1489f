using System.Net.ServerSentEvents;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Tests.Metrics;
using CampaignEngine.Silo.Tests.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Live;

/// <summary>A silo with dealers, their totals and a fold to feed it; its hub runs as always, only faster.</summary>
internal sealed class LiveSilo : IAsyncDisposable
{
    private static readonly SiloOptions Fast = new()
    {
        LiveGap = TimeSpan.FromMilliseconds(20),
        LiveWait = TimeSpan.FromMilliseconds(100),
    };

    private readonly CancellationTokenSource _stop = new(TimeSpan.FromSeconds(90));
    private readonly EngineHost _engine;

    private LiveSilo(EngineHost engine) => _engine = engine;

    public EngineHost Engine => _engine;

    public TestDatabase Database => _engine.Database;

    public LiveHub Hub => _engine.Part<LiveHub>();

    public CancellationToken Stop => _stop.Token;

    public static async Task<LiveSilo> StartAsync(
        int dealers = 2, SiloOptions? options = null, Func<TestDatabase, Task>? prepare = null)
    {
        var engine = new EngineHost { Options = options ?? Fast, Prepare = prepare ?? (_ => Task.CompletedTask) };
        await engine.InitializeAsync();
        if (prepare is null)
            await engine.Database.PrepareAsync(dealers);
        return new LiveSilo(engine);
    }

    public LiveScreen Watch(int[]? dealers, LiveEventId? after, LiveFeed? feed = null) =>
        new((feed ?? _engine.Part<LiveFeed>()).WatchAsync(dealers, after, Stop));

    /// <summary>An id of the database's present history.</summary>
    public async Task<LiveEventId> IdAsync(long version) =>
        new(await Database.ReadAsync<string>("SELECT epoch FROM database_epoch"), version);

    /// <summary>Plans texts of a dealer in campaign 7 and folds them.</summary>
    public async Task MoveOnAsync(int dealer, int planned, int sent = 0)
    {
        await Database.PlanAsync(dealer, 7, planned, sent);
        await _engine.Part<FoldDoor>().RunOnceAsync(Stop);
    }

    /// <summary>Adds to what came of a dealer's terms of a month in campaign 7, and folds it.</summary>
    public async Task EndAsync(int dealer, DateOnly month, params (string Metric, int Amount)[] changes)
    {
        foreach (var (metric, amount) in changes)
            await Database.RunAsync(
                "INSERT INTO metric_delta VALUES ($1, 7, $2, $2, '', $3, $4)", dealer, month, metric, amount);
        await _engine.FoldAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _engine.DisposeAsync();
        _stop.Dispose();
    }
}

/// <summary>A subscriber, reading when the test says so.</summary>
internal sealed class LiveScreen(IAsyncEnumerable<SseItem<LiveBody>> events) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<SseItem<LiveBody>> _events = events.GetAsyncEnumerator();

    /// <summary>Id of the last event that had one.</summary>
    public LiveEventId LastId { get; private set; }

    public async Task<SseItem<LiveBody>> NextAsync()
    {
        Assert.True(await _events.MoveNextAsync());
        if (_events.Current.EventId is { } text)
        {
            Assert.True(LiveEventId.TryParse(text, out var id));
            LastId = id;
        }
        return _events.Current;
    }

    /// <summary>The next event that carries progress; only clocks may come before.</summary>
    public async Task<LiveProgress> ProgressAsync()
    {
        while (true)
        {
            var next = await NextAsync();
            Assert.NotEqual(LiveEvents.Reset, next.EventType);
            if (next.Data.Value is LiveProgress progress)
                return progress;
        }
    }

    /// <summary>Progress until a campaign has so many planned touches; how many events that took.</summary>
    public async Task<int> UntilPlannedAsync(long planned)
    {
        for (var count = 1; ; count++)
            if ((await ProgressAsync()).Campaigns.Any(campaign => campaign.Progress.Touches.Planned == planned))
                return count;
    }

    /// <summary>The next event that is no clock.</summary>
    public async Task<SseItem<LiveBody>> NewsAsync()
    {
        while (true)
            if (await NextAsync() is { EventType: not LiveEvents.Clock } news)
                return news;
    }

    /// <summary>The next clock; nothing else may come before.</summary>
    public async Task<LiveClock> ClockAsync() =>
        Assert.IsType<LiveClock>((await NextAsync()).Data.Value);

    public ValueTask DisposeAsync() => _events.DisposeAsync();
}

/// <summary>Dealers with names, and empty totals.</summary>
internal static class LiveDealers
{
    public static async Task PrepareAsync(this TestDatabase database, int dealers = 2)
    {
        await database.ClearAsync();
        await database.RunAsync(
            """
            INSERT INTO dealer (id, code, phase, state, created_at) OVERRIDING SYSTEM VALUE
            SELECT n, 'SH' || lpad(n::text, 3, '0'), 'active',
                   json_build_object('name', 'Dealer ' || n), now()
            FROM generate_series(1, $1) AS n
            ON CONFLICT DO NOTHING
            """, dealers);
    }

    /// <summary>Plans as many texts for each dealer as its number.</summary>
    public static Task PlanEachAsync(this TestDatabase database, int dealers) => database.RunAsync(
        """
        INSERT INTO metric_delta
        SELECT n, 7, '2026-05-01', '2026-03-02', 'sms', metric, n
        FROM generate_series(1, $1) AS n, unnest(ARRAY ['planned', 'sent']) AS metric
        """, dealers);
}
