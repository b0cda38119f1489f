using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Replies;

namespace CampaignEngine.Silo.Api.Writes;

/// <summary>
/// Forgets old answers, messages handled long ago and the words of old texts, once an hour.
/// </summary>
internal sealed class IdempotencySweep(
    IdempotencyStore store, SeenMessages seen, CustomerTexts texts, TimeProvider clock, ILogger<IdempotencySweep> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Pause, clock);
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            await ForgetAsync(store.ForgetAsync, stoppingToken);
            await ForgetAsync(seen.ForgetAsync, stoppingToken);
            await ForgetAsync(texts.WipeAsync, stoppingToken);
        }
    }

    private async Task ForgetAsync(Func<CancellationToken, Task> forget, CancellationToken stop)
    {
        try
        {
            await forget(stop);
        }
        catch (Exception cause) when (!stop.IsCancellationRequested)
        {
            log.StageFailed("idempotency sweep", 1, cause);
        }
    }
}
