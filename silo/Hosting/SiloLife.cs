using CampaignEngine.Grains.Ports;

namespace CampaignEngine.Silo.Hosting;

/// <summary>The life of the process, as its grains see it.</summary>
internal sealed class SiloLife(IHostApplicationLifetime process) : ISiloLife
{
    /// <inheritdoc/>
    public CancellationToken Leaving => process.ApplicationStopping;
}
