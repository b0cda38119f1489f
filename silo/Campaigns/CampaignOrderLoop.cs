using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>Keeps the orders of campaigns moving.</summary>
internal sealed class CampaignOrderLoop(CampaignOrders orders, SiloOptions options, ILogger<CampaignOrderLoop> log)
    : PollLoop(log, options.IdleWait)
{
    /// <inheritdoc/>
    public override Task<bool> RunOnceAsync(CancellationToken stop) => orders.RunOnceAsync(stop);
}
