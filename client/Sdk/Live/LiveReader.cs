using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Live;

/// <summary>Follows live progress; a lost connection is made again after the last event that was seen.</summary>
public sealed class LiveReader
{
    private const string LastIdHeader = "Last-Event-ID";
    private const string EventStream = "text/event-stream";

    private readonly Calls _calls;

    internal LiveReader(Calls calls) => _calls = calls;

    /// <summary>
    /// Events until <paramref name="stop"/>. The first connection fails like any call; later ones are tried for ever,
    /// except when the engine says no for good, such as for a revoked key.
    /// </summary>
    public async IAsyncEnumerable<LiveEvent> FollowAsync(LiveAsk ask, [EnumeratorCancellation] CancellationToken stop)
    {
        var place = new Place(ask.Dealer, ask.After);
        var answer = Checked(await _calls.OpenAsync(() => Request(place), stop));
        while (true)
        {
            if (answer is not null)
            {
                await foreach (var seen in DrainAsync(answer, place, stop))
                    yield return seen;
            }
            var wait = LiveWaits.After(++place.Failures, place.Wish, Random.Shared.NextDouble());
            yield return new LiveEvent.Interrupted(wait);
            await Task.Delay(wait, _calls.Options.Clock, stop);
            answer = await AgainAsync(place, stop);
        }
    }

    private async IAsyncEnumerable<LiveEvent> DrainAsync(
        HttpResponseMessage answer, Place place, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var link = await LiveLink.OpenAsync(_calls, answer, stop);
        while (await link.NextAsync(stop) is { } item)
        {
            place.Failures = 0;
            if (link.LastId.Length > 0)
                place.LastId = link.LastId;
            if (link.Wish > TimeSpan.Zero)
                place.Wish = link.Wish;
            if (Read(item) is { } seen)
                yield return seen;
        }
    }

    private async Task<HttpResponseMessage?> AgainAsync(Place place, CancellationToken stop)
    {
        try
        {
            return Checked(await _calls.OpenOnceAsync(() => Request(place), stop));
        }
        catch (Exception cause) when (IsPassing(cause) && !stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private HttpRequestMessage Request(Place place)
    {
        var request = _calls.Request(HttpMethod.Get, Paths.Ask(Routes.Live, ("dealer", place.Dealer)));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(EventStream));
        if (place.LastId is { } last)
            request.Headers.Add(LastIdHeader, last);
        return request;
    }

    private static HttpResponseMessage Checked(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType == EventStream)
            return answer;
        using (answer)
            throw ProblemAnswers.NotOurs((int)answer.StatusCode);
    }

    // While silos restart, what stands before them may answer anything in the 500s, or a page of its own.
    private static bool IsPassing(Exception cause) =>
        Retries.IsPassing(cause)
        || cause is CampaignUnreachableException or CampaignProblemException { Status: >= 500 }
            or CampaignProblemException { Code: ProblemAnswers.Unreadable };

    // Kinds of events that are not known yet are passed over.
    private static LiveEvent? Read(SseItem<string> item) => item.EventType switch
    {
        LiveEvents.Progress => new LiveEvent.Moved(Parse(item, ViewsJson.Default.LiveProgress)),
        LiveEvents.Clock => new LiveEvent.Ticked(Parse(item, ViewsJson.Default.LiveClock)),
        LiveEvents.Reset => new LiveEvent.Reset(),
        _ => null,
    };

    private static T Parse<T>(SseItem<string> item, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(item.Data, shape) ?? throw ProblemAnswers.NotOurs(200);
        }
        catch (JsonException)
        {
            throw ProblemAnswers.NotOurs(200);
        }
    }

    /// <summary>Where the reader stands.</summary>
    private sealed class Place(string? dealer, string? after)
    {
        public string? Dealer { get; } = dealer;

        public string? LastId { get; set; } = after;

        public TimeSpan Wish { get; set; } = LiveWaits.Usual;

        public int Failures { get; set; }
    }
}
