using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Outbox;

/// <summary>Keeps the outbox moving.</summary>
internal sealed class OutboxLoop(OutboxDoor door, SiloOptions options, ILogger<OutboxLoop> log)
    : PollLoop(log, options.IdleWait)
{
    /// <inheritdoc/>
    public override async Task<bool> RunOnceAsync(CancellationToken stop) => await door.RunOnceAsync(stop) > 0;
}
