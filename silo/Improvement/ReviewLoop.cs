using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Improvement;

/// <summary>Looks for dealers whose week has begun; in a rehearsal at the pace of its clock.</summary>
internal sealed class ReviewLoop(WeeklyReviews reviews, SiloOptions options, ILogger<ReviewLoop> log)
    : PollLoop(log, options.IsRehearsal ? options.LiveWait : options.ReminderWait)
{
    /// <inheritdoc/>
    public override Task<bool> RunOnceAsync(CancellationToken stop) => reviews.RunOnceAsync(stop);
}
