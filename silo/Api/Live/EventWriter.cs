using System.Buffers;
using System.IO.Pipelines;
using System.Net.ServerSentEvents;
using System.Text;

namespace CampaignEngine.Silo.Api.Live;

/// <summary>
/// Writes server-sent events with a deadline for each: the server itself never gives up on a reader that stopped
/// reading. Bytes go out in slices, so that such a reader holds no more than the buffer of its connection and a slice.
/// </summary>
internal sealed class EventWriter(HttpResponse response, TimeProvider clock)
{
    private const int Slice = 16 * 1024;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    private PipeWriter Body => response.BodyWriter;

    /// <summary>Sends the headers and a first comment at once, so that a reader knows it is connected.</summary>
    public Task BeginAsync(CancellationToken stop)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        return SendAsync(": connected\nretry: 2000\n", data: null, stop);
    }

    public Task HeartbeatAsync(CancellationToken stop) => SendAsync(": beat\n", data: null, stop);

    public Task WriteAsync(SseItem<ReadOnlyMemory<byte>> item, CancellationToken stop)
    {
        var id = item.EventId is { } known ? $"id: {OneLine(known)}\n" : "";
        return SendAsync($"{id}event: {OneLine(item.EventType)}\n", item.Data, stop);
    }

    private async Task SendAsync(string head, ReadOnlyMemory<byte>? data, CancellationToken stop)
    {
        using var deadline = new CancellationTokenSource(Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stop);
        try
        {
            Encoding.UTF8.GetBytes(head, Body);
            if (data is { } bytes)
                await PutLinesAsync(bytes, either.Token);
            Body.Write("\n"u8);
            await Body.FlushAsync(either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            response.HttpContext.Abort();
            throw;
        }
    }

    private async ValueTask PutLinesAsync(ReadOnlyMemory<byte> data, CancellationToken stop)
    {
        for (var end = 0; end >= 0; data = data[(end + 1)..])
        {
            end = data.Span.IndexOfAny((byte)'\n', (byte)'\r');
            Body.Write("data: "u8);
            await PutAsync(end < 0 ? data : data[..end], stop);
            Body.Write("\n"u8);
        }
    }

    private async ValueTask PutAsync(ReadOnlyMemory<byte> line, CancellationToken stop)
    {
        for (; line.Length > Slice; line = line[Slice..])
            await Body.WriteAsync(line[..Slice], stop);
        Body.Write(line.Span);
    }

    // A line break in a name must never begin a new field.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
