using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// What a subscriber sees: whole current values of whatever changed since the version it knows. So it may
/// leave, be slow or miss any number of versions and loses nothing, and the engine keeps no log of events.
/// </summary>
internal sealed class LiveFeed(LiveHub hub, LiveReads reads)
{
    /// <summary>
    /// Events named by <see cref="LiveEvents"/>, each with its record, until stopped; a database failure ends
    /// the sequence, and the subscriber resumes with its last id.
    /// </summary>
    /// <param name="dealerIds">Dealers in scope; null for all.</param>
    /// <param name="after">Id of the last event the subscriber has; null to begin with everything.</param>
    /// <param name="stop">Fires when the subscriber is gone or the silo stops.</param>
    public async IAsyncEnumerable<SseItem<object>> WatchAsync(
        int[]? dealerIds, long? after, [EnumeratorCancellation] CancellationToken stop)
    {
        // Subscribed before the first look, so that no change falls between the two.
        using var subscription = hub.Subscribe(dealerIds);
        var first = await reads.ReadAsync(dealerIds, after ?? 0, stop);
        if (EventOf(first, after) is { } opening)
            yield return opening;
        yield return ClockEvent(first.Now, first.IsVirtual);
        var known = first.Version;
        while (true)
        {
            var news = await subscription.NextAsync(stop);
            if (news.HasFlag(LiveNews.Totals))
            {
                var progress = await reads.ReadAsync(dealerIds, known, stop);
                if (EventOf(progress, known) is { } change)
                    yield return change;
                known = progress.Version;
            }
            if (news.HasFlag(LiveNews.Clock) && hub.Last is { } pulse)
                yield return ClockEvent(pulse.Now, pulse.IsVirtual);
        }
    }

    private static SseItem<object>? EventOf(LiveProgress progress, long? known)
    {
        var id = progress.Version.ToString();
        if (progress.Version < known)
            return new SseItem<object>(new LiveReset(), LiveEvents.Reset) { EventId = id };
        var isEmpty = progress is { Campaigns.Count: 0, Dealers.Count: 0, Days.Count: 0 };
        return isEmpty && known is not null
            ? null
            : new SseItem<object>(progress, LiveEvents.Progress) { EventId = id };
    }

    private static SseItem<object> ClockEvent(DateTimeOffset now, bool isVirtual) =>
        new(new LiveClock(now, isVirtual), LiveEvents.Clock);
}
