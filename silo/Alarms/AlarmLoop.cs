using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Alarms;

/// <summary>Keeps alarms ringing and letters going out; all loops of a silo rest as often as one would alone.</summary>
internal sealed class AlarmLoop(AlarmDeliveries deliveries, SiloOptions options, ILogger<AlarmLoop> log)
    : PollLoop(log, options.IdleWait * options.AlarmWorkers)
{
    /// <inheritdoc/>
    public override async Task<bool> RunOnceAsync(CancellationToken stop) => await deliveries.RunOnceAsync(stop) > 0;
}
