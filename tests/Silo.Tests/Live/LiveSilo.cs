using System.Net.ServerSentEvents;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Metrics;
using CampaignEngine.Silo.Tests.Storage;
using CampaignEngine.Wire;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Live;

/// <summary>The live part of a silo on a test's database, with a fold to feed it.</summary>
internal sealed class LiveSilo : IDisposable
{
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromSeconds(60));
    private readonly Databases _databases;

    public LiveSilo(TestDatabase database, SiloOptions? options = null)
    {
        options ??= new SiloOptions { LiveGap = TimeSpan.Zero };
        _databases = database.Databases;
        Fold = new FoldDoor(_databases, options);
        Hub = new LiveHub(_databases, options, TimeProvider.System, NullLogger<LiveHub>.Instance);
        Reads = new LiveReads(_databases, Hub, options);
        Feed = new LiveFeed(Hub, Reads);
    }

    public FoldDoor Fold { get; }

    public LiveHub Hub { get; }

    public LiveReads Reads { get; }

    public LiveFeed Feed { get; }

    public CancellationToken Stop => _stop.Token;

    public LiveListener Listener() =>
        new(_databases, Hub, TimeProvider.System, NullLogger<LiveListener>.Instance);

    public LiveScreen Watch(int[]? dealers, long? after) => new(Feed.WatchAsync(dealers, after, Stop));

    /// <summary>Folds what there is and lets the hub look.</summary>
    public async Task MoveOnAsync()
    {
        await Fold.RunOnceAsync(Stop);
        await Hub.RunOnceAsync(Stop);
    }

    public void Dispose()
    {
        _stop.Cancel();
        Hub.Dispose();
        Reads.Dispose();
        _stop.Dispose();
    }
}

/// <summary>A subscriber, reading when the test says so.</summary>
internal sealed class LiveScreen(IAsyncEnumerable<SseItem<object>> events) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<SseItem<object>> _events = events.GetAsyncEnumerator();

    /// <summary>Id of the last event that had one.</summary>
    public long LastId { get; private set; }

    public async Task<SseItem<object>> NextAsync()
    {
        Assert.True(await _events.MoveNextAsync());
        if (_events.Current.EventId is { } id)
            LastId = long.Parse(id);
        return _events.Current;
    }

    /// <summary>The next event that carries progress; clocks in between are passed over.</summary>
    public async Task<LiveProgress> ProgressAsync()
    {
        while (true)
            if ((await NextAsync()).Data is LiveProgress progress)
                return progress;
    }

    /// <summary>The next clock; nothing else may come before.</summary>
    public async Task<LiveClock> ClockAsync() => Assert.IsType<LiveClock>((await NextAsync()).Data);

    public ValueTask DisposeAsync() => _events.DisposeAsync();
}

/// <summary>Two dealers with names, and empty totals.</summary>
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
}
