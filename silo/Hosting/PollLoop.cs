namespace CampaignEngine.Silo.Hosting;

/// <summary>
/// The one loop of all stages: works while there is work, waits when there is none or when it failed. Polling is the
/// truth; a nudge only shortens a wait. A stop lets the batch in hand finish.
/// </summary>
internal abstract class PollLoop(ILogger log, TimeSpan idle) : BackgroundService
{
    private readonly SemaphoreSlim _nudge = new(0, 1);
    private int _failures;

    /// <summary>Does one batch; true when it was full, so that there is probably more.</summary>
    /// <param name="stop">Fires when the silo stops; a batch that has begun should still finish.</param>
    public abstract Task<bool> RunOnceAsync(CancellationToken stop);

    /// <summary>Ends the present wait, or the next one.</summary>
    public void Nudge()
    {
        try
        {
            _nudge.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody nudged already; one is enough.
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _nudge.Dispose();
        base.Dispose();
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await TryRunOnceAsync(stoppingToken))
                continue;
            var wait = Backoff.Jittered(
                Backoff.After(_failures, idle), _failures == 0 ? 0 : Random.Shared.NextDouble());
            await WaitAsync(wait, stoppingToken);
        }
    }

    private async Task<bool> TryRunOnceAsync(CancellationToken stop)
    {
        try
        {
            var isFull = await RunOnceAsync(stop);
            _failures = 0;
            return isFull;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception cause)
        {
            _failures++;
            log.StageFailed(GetType().Name, _failures, cause);
            return false;
        }
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken stop)
    {
        try
        {
            await _nudge.WaitAsync(wait, stop);
        }
        catch (OperationCanceledException)
        {
            // The silo stops.
        }
    }
}
