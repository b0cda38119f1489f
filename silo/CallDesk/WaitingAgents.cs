namespace CampaignEngine.Silo.CallDesk;

/// <summary>
/// Agents of this silo who wait for a task in a rehearsal. Its world makes every call at once; while a person waits it
/// leaves the next one to him.
/// </summary>
internal sealed class WaitingAgents
{
    private int _count;

    /// <summary>Whether anybody waits.</summary>
    public bool Any => Volatile.Read(ref _count) > 0;

    /// <summary>Waits for what somebody tries, again and again, until it comes or a time is over; null then.</summary>
    /// <param name="take">Tries once.</param>
    /// <param name="longest">How long to wait, real clock.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<T?> WaitAsync<T>(
        Func<Task<T?>> take, TimeSpan longest, TimeProvider time, CancellationToken stop) where T : class
    {
        Interlocked.Increment(ref _count);
        try
        {
            var begun = time.GetTimestamp();
            while (true)
                if (await take() is { } taken)
                    return taken;
                else if (time.GetElapsedTime(begun) > longest)
                    return null;
                else
                    await Task.Delay(longest / 40, time, stop);
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }
}
