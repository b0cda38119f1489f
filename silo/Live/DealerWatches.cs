using CampaignEngine.Grains.Dealers;
using Orleans;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// The dealers that this silo watches for its subscribers: one watch a dealer, however many subscribers it has. Used by
/// the hub's loop alone.
/// </summary>
internal sealed class DealerWatches : IDisposable
{
    // Five hundred dealers read their totals a few at a time.
    private const int MostBeginning = 16;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly IGrainFactory _grains;
    private readonly WatchRoom _room;
    private readonly SemaphoreSlim _places = new(MostBeginning);
    private readonly SemaphoreSlim _moved = new(0, 1);
    private readonly TimeProvider _time;
    private readonly Dictionary<int, DealerWatch> _watches = [];
    private readonly HashSet<int> _late = [];

    public DealerWatches(IGrainFactory grains, TimeProvider time, ILogger<DealerWatches> log)
    {
        (_grains, _time) = (grains, time);
        _room = new WatchRoom(_places, OnMoved, time, log);
    }

    /// <summary>Called whenever something was heard of a dealer.</summary>
    public Action Heard { get; set; } = () => { };

    /// <summary>How many dealers are watched now.</summary>
    public int Count => _watches.Count;

    /// <summary>Watches these dealers and no others.</summary>
    public void Keep(IReadOnlySet<int> dealers)
    {
        foreach (var (id, watch) in _watches.Where(watch => !dealers.Contains(watch.Key)).ToArray())
        {
            watch.Dispose();
            _watches.Remove(id);
        }
        foreach (var id in dealers)
            if (!_watches.ContainsKey(id))
                _watches.Add(id, new DealerWatch(id, _grains.GetGrain<IDealerGrain>(id), _room));
    }

    /// <summary>
    /// The boards of the watched dealers that are as far as a look saw them, after a wait for the others: those that
    /// stay behind are asked to look for what they missed, and are not waited for again before they have caught up.
    /// </summary>
    public async Task<Dictionary<int, DealerBoard>> BoardsAsync(LiveLook look, WatchPatience patience)
    {
        var began = _time.GetTimestamp();
        var behind = Behind(look);
        _late.IntersectWith(behind);
        await WaitAsync(look, began, patience.Quiet);
        foreach (var id in Behind(look))
            _watches[id].CatchUp(look.Place.Epoch, look.Dealers[id].Version);
        await WaitAsync(look, began, patience.Whole);
        behind = Behind(look);
        _late.UnionWith(behind);
        return _watches.Where(watch => !behind.Contains(watch.Key) && look.Dealers.ContainsKey(watch.Key))
            .ToDictionary(watch => watch.Key, watch => watch.Value.Board);
    }

    /// <summary>Watches nobody any more, and gives the dealers a moment to hear of it before they leave.</summary>
    public async Task EndAsync()
    {
        var ended = Task.WhenAll(_watches.Values.Select(watch => watch.Ended).ToArray());
        Keep(new HashSet<int>());
        try
        {
            await ended.WaitAsync(Farewell, _time);
        }
        catch (TimeoutException)
        {
            // Their silo hangs.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Keep(new HashSet<int>());

    // One after the other: while one is waited for, the others move as well.
    private async Task WaitAsync(LiveLook look, long began, TimeSpan longest)
    {
        foreach (var id in Behind(look).Except(_late))
            while (IsBehind(id, look))
            {
                var rest = longest - _time.GetElapsedTime(began);
                if (rest <= TimeSpan.Zero || !await _moved.WaitAsync(rest))
                    return;
            }
    }

    private HashSet<int> Behind(LiveLook look) => [.. _watches.Keys.Where(id => IsBehind(id, look))];

    private bool IsBehind(int id, LiveLook look) => look.Dealers.TryGetValue(id, out var dealer)
        && !_watches[id].Board.Holds(look.Place.Epoch, dealer.Version);

    private void OnMoved()
    {
        try
        {
            _moved.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody moved already; one is enough.
        }
        Heard();
    }
}

/// <summary>How long to wait for dealers that are behind.</summary>
/// <param name="Quiet">Until they are asked to look for what they missed: news of a fold are on their way.</param>
/// <param name="Whole">In all.</param>
internal readonly record struct WatchPatience(TimeSpan Quiet, TimeSpan Whole);
