using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Metrics;

/// <summary>Keeps the totals up with the turns.</summary>
internal sealed class FoldLoop(FoldDoor door, SiloOptions options, ILogger<FoldLoop> log)
    : PollLoop(log, options.IdleWait)
{
    /// <inheritdoc/>
    public override async Task<bool> RunOnceAsync(CancellationToken stop) =>
        await door.RunOnceAsync(stop) >= options.FoldBatch;
}
