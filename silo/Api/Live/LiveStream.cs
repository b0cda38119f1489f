using System.Net.ServerSentEvents;

namespace CampaignEngine.Silo.Api.Live;

/// <summary>
/// Carries events to one reader: a heartbeat while nothing happens, and an end when its key has been revoked.
/// </summary>
internal sealed class LiveStream(EventWriter writer, TimeProvider clock, Func<Task<bool>> isAlive)
{
    internal static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    internal static readonly TimeSpan KeyCheck = TimeSpan.FromSeconds(3);

    private long _lastWrite;
    private long _lastLook;

    public async Task RunAsync(IAsyncEnumerable<SseItem<ReadOnlyMemory<byte>>> events, CancellationTokenSource closing)
    {
        var stop = closing.Token;
        await writer.BeginAsync(stop);
        _lastLook = _lastWrite = clock.GetTimestamp();
        await using var source = events.GetAsyncEnumerator(stop);
        var next = source.MoveNextAsync().AsTask();
        try
        {
            while (await ArrivesAsync(next, stop))
            {
                await writer.WriteAsync(source.Current, stop);
                _lastWrite = clock.GetTimestamp();
                next = source.MoveNextAsync().AsTask();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The reader left or the silo stops; the client comes back with its last id.
        }
        finally
        {
            await CloseAsync(next, closing);
        }
    }

    // An enumerator must not be disposed while it moves.
    private static async Task CloseAsync(Task<bool> next, CancellationTokenSource closing)
    {
        await closing.CancelAsync();
        await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Busy streams are looked at as well: time counts from the last look, not from the last event.
    private async Task<bool> ArrivesAsync(Task<bool> next, CancellationToken stop)
    {
        while (clock.GetElapsedTime(_lastLook) < KeyCheck || await LookAsync(stop))
        {
            try
            {
                return await next.WaitAsync(KeyCheck, clock, stop);
            }
            catch (TimeoutException)
            {
                // Time for a look at the key.
            }
        }
        return false;
    }

    private async Task<bool> LookAsync(CancellationToken stop)
    {
        if (clock.GetElapsedTime(_lastWrite) >= Heartbeat)
        {
            await writer.HeartbeatAsync(stop);
            _lastWrite = clock.GetTimestamp();
        }
        _lastLook = clock.GetTimestamp();
        return await isAlive();
    }
}
