namespace CampaignEngine.Silo.Hosting;

/// <summary>
/// Gives memory back once the silo rests. The collector runs when something is allocated, so that what a burst of
/// wakes has left would stay for as long as nothing happens.
/// </summary>
internal sealed class MemoryReturn(ILogger<MemoryReturn> log) : PollLoop(log, Look)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    // What polls, probes and a watched page allocate between two looks stays below it.
    private const long Quiet = 32L << 20;

    private long _allocated;
    private bool _isOwed;

    /// <inheritdoc/>
    public override Task<bool> RunOnceAsync(CancellationToken stop)
    {
        if (IsDue(GC.GetTotalAllocatedBytes()))
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        return Task.FromResult(false);
    }

    /// <summary>Whether memory is to be given back now: at the first look without work since there was some.</summary>
    /// <param name="allocated">Bytes allocated since the process began.</param>
    public bool IsDue(long allocated)
    {
        var isQuiet = allocated - _allocated < Quiet;
        _allocated = allocated;
        var isDue = isQuiet && _isOwed;
        _isOwed = !isQuiet;
        return isDue;
    }
}
