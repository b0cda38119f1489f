using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// Hears of folds and nudges the hub, which polls anyway. A connection can go deaf, so its keep-alive notices, it is
/// opened anew, and the hub then looks by itself for what was missed.
/// </summary>
internal sealed class LiveListener(Databases databases, LiveHub hub, TimeProvider time, ILogger<LiveListener> log)
    : BackgroundService
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly string ListenFolds = Sql.Load("Live/listen_folds.sql");

    private int _failures;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryListenAsync(stoppingToken);
            var wait = Backoff.Jittered(Backoff.After(_failures, FirstWait), Random.Shared.NextDouble());
            await Task.Delay(wait, time, stoppingToken);
        }
    }

    private async Task TryListenAsync(CancellationToken stop)
    {
        try
        {
            await ListenAsync(stop);
        }
        catch (Exception cause) when (!stop.IsCancellationRequested)
        {
            _failures++;
            log.StageFailed(nameof(LiveListener), _failures, cause);
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = await databases.Listener.OpenConnectionAsync(stop);
        await using (var listen = connection.Command(ListenFolds))
            await listen.ExecuteNonQueryAsync(stop);
        _failures = 0;
        while (true)
        {
            hub.Nudge();
            await connection.WaitAsync(stop);
        }
    }
}
