using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Reports.Jobs;

/// <summary>Makes reports one after the other, whoever drives the stages.</summary>
internal sealed class ReportLoop(ReportMaker maker, SiloOptions options, ILogger<ReportLoop> log)
    : PollLoop(log, options.IdleWait)
{
    /// <inheritdoc/>
    public override Task<bool> RunOnceAsync(CancellationToken stop) => maker.RunOnceAsync(stop);
}
