using System.Diagnostics;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Mailbox;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.CallDesk;

/// <summary>
/// Hands out call tasks under a lease and takes the agents' reports. A report counts only under the epoch of the lease
/// it was given, so that two agents never both finish one call.
/// </summary>
internal sealed class TaskDesk(Databases databases, MailboxLoop mailbox, SiloOptions options)
{
    private static readonly string TakeNext = Sql.Load("CallDesk/take_next.sql");
    private static readonly string ReadTask = Sql.Load("CallDesk/read_task.sql");
    private static readonly string ReleaseTask = Sql.Load("CallDesk/release_task.sql");

    /// <summary>Takes the most pressing open task; null when there is none.</summary>
    /// <param name="dealers">Dealers the agent may work for; null for all.</param>
    /// <param name="agent">Who takes it.</param>
    /// <param name="stop">Gives up waiting.</param>
    public async Task<TakenTask?> TakeNextAsync(int[]? dealers, string agent, CancellationToken stop)
    {
        using var span = Telemetry.CallDesk.StartActivity("task.take", ActivityKind.Internal);
        await using var command = databases.Api.Command(TakeNext, dealers, agent, options.TaskLease);
        await using var reader = await command.ExecuteReaderAsync(stop);
        if (!await reader.ReadAsync(stop))
            return null;
        return new TakenTask(
            new TaskId(reader.GetInt64(0), reader.GetInt16(1)), reader.GetString(2), reader.GetInt16(3),
            reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetFieldValue<DateTimeOffset>(5),
            reader.GetFieldValue<DateTimeOffset>(6), reader.GetInt32(7));
    }

    /// <summary>Reports how a call ended. The verdict stands only when the report was taken.</summary>
    public async Task<(ReportFate Fate, CommandResult? Verdict)> ReportAsync(
        TaskId task, int epoch, PolicyMessage.CallEnded report, int[]? dealers, CancellationToken stop)
    {
        using var span = Telemetry.CallDesk.StartActivity("task.report", ActivityKind.Internal);
        var fate = await FateOfAsync(task, epoch, dealers, stop);
        if (fate != ReportFate.Taken)
            return (fate, null);
        var verdict = await mailbox.SendAsync(task.PolicyId, report, null, stop);
        return verdict is null || verdict.Rule == Rules.NoOpenCall ? (ReportFate.Unknown, null) : (ReportFate.Taken, verdict);
    }

    /// <summary>Gives a task back; false when the caller does not hold it.</summary>
    public async Task<bool> ReleaseAsync(TaskId task, int epoch, int[]? dealers, CancellationToken stop)
    {
        await using var command = databases.Api.Command(ReleaseTask, task.PolicyId, task.Step, epoch, dealers);
        return await command.ExecuteNonQueryAsync(stop) == 1;
    }

    private async Task<ReportFate> FateOfAsync(TaskId task, int epoch, int[]? dealers, CancellationToken stop)
    {
        await using var command = databases.Api.Command(ReadTask, task.PolicyId, task.Step, dealers);
        await using var reader = await command.ExecuteReaderAsync(stop);
        if (!await reader.ReadAsync(stop))
            return ReportFate.Unknown;
        return reader.GetInt32(0) == epoch && reader.GetBoolean(1) ? ReportFate.Taken : ReportFate.LeaseLost;
    }
}
