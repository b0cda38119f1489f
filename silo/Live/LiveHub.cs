using System.Collections.Concurrent;
using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// Serves a silo's subscribers. It looks twice a second how far the totals are, sooner when a watched dealer was
/// heard of, and never more often than the pace of pushes allows; once the dealers concerned are as far, it tells who
/// wants to know. Without subscribers it asks nothing and watches nobody.
/// </summary>
internal sealed class LiveHub : PollLoop
{
    // A total is to be at most two seconds old when it arrives.
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Subscription, bool> _subscriptions = new();
    private readonly LiveLook _look;
    private readonly DealerWatches _watches;
    private readonly SiloOptions _options;
    private readonly TimeProvider _time;
    private readonly ClockPace _clock;
    private long _toldAt = long.MinValue;

    public LiveHub(
        LiveLook look, DealerWatches watches, SiloOptions options, TimeProvider time, ILogger<LiveHub> log)
        : base(log, options.LiveWait)
    {
        (_look, _watches, _options, _time, _clock) = (look, watches, options, time, new ClockPace(time));
        _watches.Heard = Nudge;
    }

    /// <summary>Subscribers at present.</summary>
    public int Count => _subscriptions.Count;

    /// <summary>
    /// Whether there is room for one more. Who asks before he subscribes may meet others who do the same just then, so
    /// that a few more than the most come in.
    /// </summary>
    public bool HasRoom => Count < _options.MostSubscribers;

    /// <summary>
    /// Takes a place for a subscriber with these dealers, null for all; disposing it gives the place back. The first
    /// state it is told was looked for after this.
    /// </summary>
    public Subscription Subscribe(int[]? dealerIds)
    {
        var subscription = new Subscription(dealerIds, Leave);
        _subscriptions.TryAdd(subscription, true);
        Telemetry.Subscribers.Add(1);
        Nudge();
        return subscription;
    }

    /// <inheritdoc/>
    public override async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        var subscribers = _subscriptions.Keys.ToArray();
        if (subscribers.Length == 0)
        {
            _watches.Keep(new HashSet<int>());
            return false;
        }
        await KeepPaceAsync(subscribers.Length, stop);
        var pulse = await _look.RunAsync(stop);
        _watches.Keep(Wanted(subscribers));
        var boards = await _watches.BoardsAsync(_look, new WatchPatience(_options.LiveGap, _options.LiveWait));
        var state = new LiveState(_look.Place, pulse, new Dictionary<int, KnownDealer>(_look.Dealers), boards);
        foreach (var subscriber in subscribers)
            subscriber.Tell(state);
        if (_clock.IsDue(pulse))
            foreach (var subscriber in subscribers)
                subscriber.Tell(pulse);
        _toldAt = _time.GetTimestamp();
        return false;
    }

    /// <summary>Ends the loop, then the watches: a grain that is watched would leave its silo late.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _watches.EndAsync();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _watches.Heard = () => { };
        base.Dispose();
    }

    private void Leave(Subscription gone)
    {
        if (_subscriptions.TryRemove(gone, out _))
            Telemetry.Subscribers.Add(-1);
    }

    // Only dealers with totals: what the others had before, they have not.
    private HashSet<int> Wanted(Subscription[] subscribers) =>
        subscribers.Any(subscriber => subscriber.DealerIds is null)
            ? [.. _look.Dealers.Keys]
            : [.. subscribers.SelectMany(subscriber => subscriber.DealerIds!).Where(_look.Dealers.ContainsKey)];

    /// <summary>How long so many subscribers wait at least between two pushes.</summary>
    internal TimeSpan GapOf(int subscribers)
    {
        var gap = _options.LiveGap + (subscribers * _options.LiveGapOfOne);
        return gap < LongestGap ? gap : LongestGap;
    }

    private async Task KeepPaceAsync(int subscribers, CancellationToken stop)
    {
        if (_toldAt == long.MinValue)
            return;
        var rest = GapOf(subscribers) - _time.GetElapsedTime(_toldAt);
        if (rest > TimeSpan.Zero)
            await Task.Delay(rest, _time, stop);
    }
}
