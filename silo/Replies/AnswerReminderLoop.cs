using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Replies;

/// <summary>Looks for overdue answers again and again; in a rehearsal at the pace of its clock.</summary>
internal sealed class AnswerReminderLoop(
    AnswerReminders reminders, SiloOptions options, ILogger<AnswerReminderLoop> log)
    : PollLoop(log, options.IsRehearsal ? options.LiveWait : options.ReminderWait)
{
    /// <inheritdoc/>
    public override async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        await reminders.RunOnceAsync(stop);
        return false;
    }
}
