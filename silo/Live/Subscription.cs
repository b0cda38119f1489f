using System.Threading.Channels;

namespace CampaignEngine.Silo.Live;

/// <summary>What a subscriber should look at.</summary>
/// <param name="State">The newest totals that concern it; null for none.</param>
/// <param name="Clock">The clock, if it is time to tell it; null otherwise.</param>
internal readonly record struct LiveNews(LiveState? State, Pulse? Clock);

/// <summary>
/// One subscriber's place at the hub. It holds no events, only the newest state, so that a subscriber that never reads
/// costs no more than one that does.
/// </summary>
/// <param name="dealerIds">Dealers in its scope; null for all.</param>
/// <param name="leave">Takes it off the hub.</param>
internal sealed class Subscription(int[]? dealerIds, Action<Subscription> leave) : IDisposable
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private LiveState? _state;
    private Pulse? _clock;
    private LiveEventId? _told;

    /// <summary>Dealers in its scope; null for all.</summary>
    public int[]? DealerIds => dealerIds;

    /// <summary>
    /// Leaves a state, if it is the first, of another history, or brings news to this scope; never waits. A state that
    /// lacks a dealer of the scope is none: its id would promise what it does not hold.
    /// </summary>
    public void Tell(LiveState state)
    {
        if (!state.Covers(dealerIds))
            return;
        if (_told is { } told && told.Epoch == state.Place.Epoch && !state.HasNews(dealerIds, told.Version))
            return;
        _told = state.Place;
        Interlocked.Exchange(ref _state, state);
        _wake.Writer.TryWrite(true);
    }

    /// <summary>Leaves the clock; never waits.</summary>
    public void Tell(Pulse clock)
    {
        Interlocked.Exchange(ref _clock, clock);
        _wake.Writer.TryWrite(true);
    }

    /// <summary>Waits for news and takes all there are.</summary>
    public async Task<LiveNews> NextAsync(CancellationToken stop)
    {
        await _wake.Reader.ReadAsync(stop);
        return new LiveNews(Interlocked.Exchange(ref _state, null), Interlocked.Exchange(ref _clock, null));
    }

    /// <inheritdoc/>
    public void Dispose() => leave(this);
}
