using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Turns;

/// <summary>Keeps the alarm door busy. Several run side by side, so that one decides while another writes.</summary>
internal sealed class AlarmLoop(AlarmDoor door, SiloOptions options, ILogger<AlarmLoop> log)
    : PollLoop(log, options.IdleWait)
{
    /// <inheritdoc/>
    public override async Task<bool> RunOnceAsync(CancellationToken stop) =>
        await door.RunOnceAsync(stop) >= options.AlarmBatch;
}
