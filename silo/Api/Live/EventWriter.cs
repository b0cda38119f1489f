using System.Net.ServerSentEvents;
using System.Text;

namespace CampaignEngine.Silo.Api.Live;

/// <summary>
/// Writes server-sent events with a deadline for each write: the server itself never gives up on a reader that stopped
/// reading while megabytes sit in its buffers.
/// </summary>
internal sealed class EventWriter(HttpResponse response, TimeProvider clock)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>Sends the headers and a first comment at once, so that a reader knows it is connected.</summary>
    public Task BeginAsync(CancellationToken stop)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        return WriteAsync(": connected\nretry: 2000\n\n", stop);
    }

    public Task HeartbeatAsync(CancellationToken stop) => WriteAsync(": beat\n\n", stop);

    public Task WriteAsync(SseItem<string> item, CancellationToken stop)
    {
        var frame = new StringBuilder();
        if (item.EventId is { } id)
            frame.Append("id: ").Append(OneLine(id)).Append('\n');
        frame.Append("event: ").Append(OneLine(item.EventType)).Append('\n');
        foreach (var line in item.Data.ReplaceLineEndings("\n").Split('\n'))
            frame.Append("data: ").Append(line).Append('\n');
        return WriteAsync(frame.Append('\n').ToString(), stop);
    }

    private async Task WriteAsync(string text, CancellationToken stop)
    {
        using var deadline = new CancellationTokenSource(Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stop);
        try
        {
            await response.WriteAsync(text, either.Token);
            await response.Body.FlushAsync(either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            response.HttpContext.Abort();
            throw;
        }
    }

    // A line break in a name must never begin a new field.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
