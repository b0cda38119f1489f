using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// This silo's one watch of a dealer, begun again after every end: its grain may have moved, its silo may have
/// died. What was missed meanwhile is in the first element of the next.
/// </summary>
internal sealed class DealerWatch : IDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _end = new();
    private readonly int _dealerId;
    private readonly IDealerGrain _dealer;
    private readonly WatchRoom _room;
    private readonly CancellationToken _stop;

    private DealerBoard _board = DealerBoard.Empty;
    private Task _catchUp = Task.CompletedTask;

    public DealerWatch(int dealerId, IDealerGrain dealer, WatchRoom room)
    {
        (_dealerId, _dealer, _room, _stop) = (dealerId, dealer, room, _end.Token);
        Ended = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Completes when the dealer has heard that it is no longer watched.</summary>
    public Task Ended { get; }

    /// <summary>What is known of the dealer now.</summary>
    public DealerBoard Board => Volatile.Read(ref _board);

    /// <summary>Lets the dealer look for what it missed; does not wait, and asks one thing at a time.</summary>
    public void CatchUp(string epoch, long version)
    {
        if (_catchUp.IsCompleted)
            _catchUp = Task.Run(() => CatchUpAsync(epoch, version));
    }

    /// <summary>Ends it; does not wait for the dealer to hear of it, whose silo may hang.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        for (var failures = 1; !_stop.IsCancellationRequested; failures++)
        {
            if (await IsFollowedAsync())
                failures = 0;
            var wait = Backoff.Jittered(Backoff.After(failures, FirstWait), Random.Shared.NextDouble());
            await Task.Delay(wait, _room.Time, _stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // True when anything was heard before the watch ended.
    private async Task<bool> IsFollowedAsync()
    {
        var isHeard = false;
        var place = new Place(_room);
        try
        {
            await place.TakeAsync(_stop);
            await foreach (var progress in _dealer.WatchAsync(_stop).WithCancellation(_stop))
            {
                place.Leave();
                isHeard = true;
                Volatile.Write(ref _board, Board.With(progress));
                _room.Moved();
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // Nobody wants to know any more.
        }
        catch (Exception cause)
        {
            _room.Log.WatchEnded(_dealerId, cause);
        }
        place.Leave();
        return isHeard;
    }

    private async Task CatchUpAsync(string epoch, long version)
    {
        try
        {
            await _dealer.CatchUpAsync(epoch, version);
        }
        catch (Exception cause)
        {
            _room.Log.WatchEnded(_dealerId, cause);
        }
    }

    // One of the places at which a watch may begin; left once its first element has come.
    private sealed class Place(WatchRoom room)
    {
        private bool _isTaken;

        public async Task TakeAsync(CancellationToken stop)
        {
            await room.Places.WaitAsync(stop);
            _isTaken = true;
        }

        public void Leave()
        {
            if (_isTaken)
                room.Places.Release();
            _isTaken = false;
        }
    }
}

/// <summary>What all watches of a silo share.</summary>
/// <param name="Places">How many may begin at once.</param>
/// <param name="Moved">Told whenever one has heard something.</param>
/// <param name="Time">Measures their waits.</param>
/// <param name="Log">Hears of failures.</param>
internal sealed record WatchRoom(SemaphoreSlim Places, Action Moved, TimeProvider Time, ILogger Log);
