using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Startup;

/// <summary>Keeps partitions ahead of time, once an hour.</summary>
internal sealed class PartitionLoop(Partitions partitions, TimeProvider time, ILogger<PartitionLoop> log)
    : PollLoop(log, TimeSpan.FromHours(1))
{
    /// <inheritdoc/>
    public override async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        await partitions.EnsureAsync(time.GetUtcNow(), stop);
        return false;
    }
}
