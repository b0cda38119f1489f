namespace CampaignEngine.GatewayStandIn;

/// <summary>Posts what is due, a few calls at a time, as long as it knows where to.</summary>
internal sealed class ReceiptLoop(SiloPost silo, ReceiptQueue queue, ReceiptDelivery delivery)
    : BackgroundService
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (silo.To is not null)
                await RunOnceAsync();
            await Pause.ForAsync(Idle, stoppingToken);
        }
    }

    private Task RunOnceAsync() => Parallel.ForEachAsync(
        queue.TakeDue(),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (post, _) => await delivery.TryAsync(post));
}
