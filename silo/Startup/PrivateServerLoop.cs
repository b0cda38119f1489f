using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Startup;

/// <summary>Looks whether the private server lives, and starts it again when it was killed.</summary>
internal sealed class PrivateServerLoop(SiloDatabase database, ILogger<PrivateServerLoop> log)
    : PollLoop(log, TimeSpan.FromSeconds(3))
{
    /// <inheritdoc/>
    public override async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        await database.ReviveAsync(stop);
        return false;
    }
}
