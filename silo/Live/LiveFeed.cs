using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// What a subscriber sees: whole current values of whatever changed since the version it knows. So it may
/// leave, be slow or miss any number of versions and loses nothing, and the engine keeps no log of events.
/// </summary>
internal sealed class LiveFeed(LiveHub hub)
{
    /// <summary>Whether there is room for one more subscriber.</summary>
    public bool HasRoom => hub.HasRoom;

    /// <summary>
    /// Events named by <see cref="LiveEvents"/>, each with its record, until stopped. Who knows another history of the
    /// database, or more of this one than there is, is reset and gets everything.
    /// </summary>
    /// <param name="dealerIds">Dealers in scope; null for all.</param>
    /// <param name="after">Id of the last event the subscriber has; null to begin with everything.</param>
    /// <param name="stop">Fires when the subscriber is gone or the silo stops.</param>
    public async IAsyncEnumerable<SseItem<LiveBody>> WatchAsync(
        int[]? dealerIds, LiveEventId? after, [EnumeratorCancellation] CancellationToken stop)
    {
        using var subscription = hub.Subscribe(dealerIds);
        var known = after;
        for (var isFirst = true; ;)
        {
            var news = await subscription.NextAsync(stop);
            if (news.State is { } state)
            {
                foreach (var item in EventsOf(state, dealerIds, known))
                    yield return item;
                known = state.Place;
            }
            if ((news.Clock ?? (isFirst ? news.State?.Pulse : null)) is { } clock)
                yield return new SseItem<LiveBody>(
                    new LiveBody(new LiveClock(clock.Now, clock.IsVirtual)), LiveEvents.Clock);
            isFirst &= news.State is null;
        }
    }

    private static IEnumerable<SseItem<LiveBody>> EventsOf(LiveState state, int[]? dealerIds, LiveEventId? known)
    {
        if (known is { } id && !state.Follows(id))
        {
            // Whoever is lost after it comes back knowing nothing of this history.
            var nothing = state.Place with { Version = 0 };
            yield return new SseItem<LiveBody>(new LiveBody(new LiveReset()), LiveEvents.Reset)
            {
                EventId = $"{nothing}",
            };
            known = null;
        }
        if (state.Since(dealerIds, known?.Version) is { } progress)
            yield return new SseItem<LiveBody>(progress, LiveEvents.Progress) { EventId = $"{state.Place}" };
    }
}
