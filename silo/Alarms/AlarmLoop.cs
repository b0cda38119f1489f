using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Alarms;

/// <summary>Keeps alarms ringing and letters going out.</summary>
internal sealed class AlarmLoop(AlarmDeliveries deliveries, SiloOptions options, ILogger<AlarmLoop> log)
    : PollLoop(log, options.IdleWait)
{
    /// <inheritdoc/>
    public override async Task<bool> RunOnceAsync(CancellationToken stop) => await deliveries.RunOnceAsync(stop) > 0;
}
