using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Reports.Schedule;

/// <summary>Looks for reports that are due; in a rehearsal at the pace of its clock.</summary>
internal sealed class ScheduleLoop(ScheduledReports reports, SiloOptions options, ILogger<ScheduleLoop> log)
    : PollLoop(log, options.IsRehearsal ? options.LiveWait : LookEvery)
{
    // What is wanted for half past eight is there a few seconds later.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public override async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        await reports.RunOnceAsync(stop);
        return false;
    }
}
