using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>Keeps bulk orders moving.</summary>
internal sealed class BulkOrderLoop(BulkOrders orders, SiloOptions options, ILogger<BulkOrderLoop> log)
    : PollLoop(log, options.IdleWait)
{
    /// <inheritdoc/>
    public override Task<bool> RunOnceAsync(CancellationToken stop) => orders.RunOnceAsync(stop);
}
