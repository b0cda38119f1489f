using System.Net.ServerSentEvents;
using CampaignEngine.Sdk.Http;

namespace CampaignEngine.Sdk.Live;

/// <summary>One connection to the live events.</summary>
internal sealed class LiveLink : IAsyncDisposable
{
    private readonly HttpResponseMessage _answer;
    private readonly SseParser<string> _parser;
    private readonly IAsyncEnumerator<SseItem<string>> _items;

    private LiveLink(HttpResponseMessage answer, Stream body, CancellationToken stop)
    {
        _answer = answer;
        _parser = SseParser.Create(body);
        _items = _parser.EnumerateAsync(stop).GetAsyncEnumerator(stop);
    }

    /// <summary>Id of the last event that had one; empty for none.</summary>
    public string LastId => _parser.LastEventId;

    /// <summary>The wait that the server wishes for; not positive when it wishes for none.</summary>
    public TimeSpan Wish => _parser.ReconnectionInterval;

    public static async Task<LiveLink> OpenAsync(Calls calls, HttpResponseMessage answer, CancellationToken stop)
    {
        var body = await answer.Content.ReadAsStreamAsync(stop);
        var options = calls.Options;
        return new LiveLink(answer, new AttentiveStream(body, options.LiveSilence, options.Clock), stop);
    }

    /// <summary>The next event; null when the connection has ended, whether in order or not.</summary>
    public async Task<SseItem<string>?> NextAsync(CancellationToken stop)
    {
        try
        {
            return await _items.MoveNextAsync() ? _items.Current : null;
        }
        catch (Exception cause) when (Retries.IsConnection(cause) && !stop.IsCancellationRequested)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _items.DisposeAsync();
        _answer.Dispose();
    }
}
