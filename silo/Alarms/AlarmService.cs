using CampaignEngine.Silo.Hosting;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Alarms;

/// <summary>
/// The alarm clock of a silo: runs once on each, owns the buckets of its range of the ring, and keeps the loops going
/// that wake policies and deliver letters. A rehearsal drives these itself.
/// </summary>
internal sealed class AlarmService(
    GrainId id, Orleans.Runtime.Silo silo, ILoggerFactory logs, OwnedBuckets buckets, AlarmDeliveries deliveries,
    SiloOptions options)
    : GrainService(id, silo, logs), IAlarmService
{
    // Side by side, so that one decides while another waits for its commits.
    private readonly AlarmLoop[] _loops = options.IsRehearsal
        ? []
        : [.. Enumerable.Range(0, options.AlarmWorkers)
            .Select(_ => new AlarmLoop(deliveries, options, logs.CreateLogger<AlarmLoop>()))];

    /// <inheritdoc/>
    public override async Task Start()
    {
        await base.Start();
        buckets.Take(RingRange);
        foreach (var loop in _loops)
            await loop.StartAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public override async Task Stop()
    {
        await Task.WhenAll(_loops.Select(loop => loop.StopAsync(CancellationToken.None)));
        await base.Stop();
    }

    /// <inheritdoc/>
    public override Task OnRangeChange(IRingRange oldRange, IRingRange newRange, bool increased)
    {
        buckets.Take(newRange);
        foreach (var loop in _loops)
            loop.Nudge();
        return base.OnRangeChange(oldRange, newRange, increased);
    }
}
