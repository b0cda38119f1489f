using System.Diagnostics;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.CallDesk;

/// <summary>
/// Hands out call tasks under a lease and takes the agents' reports. A report counts only under the epoch of the lease
/// it was given, so that two agents never both finish one call.
/// </summary>
internal sealed class TaskDesk(
    Databases databases, PolicyCalls policies, OptOuts optOuts, WaitingAgents waiting, SiloOptions options,
    TimeProvider time)
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
        return options.IsRehearsal
            ? await waiting.WaitAsync(() => TakeOnceAsync(dealers, agent, stop), options.DeskPatience, time, stop)
            : await TakeOnceAsync(dealers, agent, stop);
    }

    private async Task<TakenTask?> TakeOnceAsync(int[]? dealers, string agent, CancellationToken stop)
    {
        await using var command = databases.Api.Command(TakeNext, dealers, agent, options.TaskLease);
        await using var reader = await command.ExecuteReaderAsync(stop);
        if (!await reader.ReadAsync(stop))
            return null;
        return new TakenTask(
            reader.GetInt64(0), reader.GetInt16(1), reader.GetString(2), reader.GetInt16(3),
            reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetFieldValue<DateTimeOffset>(5),
            reader.GetFieldValue<DateTimeOffset>(6), reader.GetInt32(7));
    }

    /// <summary>Reports how the call of a policy ended. The verdict stands only when the report was taken.</summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="epoch">The epoch of the lease.</param>
    /// <param name="report">Makes the report for the step of the task.</param>
    /// <param name="stop">Gives up waiting.</param>
    public async Task<(ReportFate Fate, CommandResult? Verdict)> ReportAsync(
        long policyId, int epoch, Func<int, PolicyMessage.CallEnded> report, CancellationToken stop)
    {
        using var span = Telemetry.CallDesk.StartActivity("task.report", ActivityKind.Internal);
        var (fate, verdict) = await TellAsync(policyId, epoch, report, stop);
        Telemetry.Calls.Add(1, new KeyValuePair<string, object?>("fate", NameOf(fate)));
        return (fate, verdict);
    }

    /// <summary>Gives a task back; says whether the caller held it.</summary>
    public async Task<ReportFate> ReleaseAsync(long policyId, int epoch, CancellationToken stop)
    {
        var (fate, _, _) = await FateOfAsync(policyId, epoch, stop);
        if (fate != ReportFate.Taken)
            return fate;
        await using var command = databases.Api.Command(ReleaseTask, policyId, epoch);
        return await command.ExecuteNonQueryAsync(stop) == 1 ? ReportFate.Taken : ReportFate.LeaseLost;
    }

    private async Task<(ReportFate Fate, CommandResult? Verdict)> TellAsync(
        long policyId, int epoch, Func<int, PolicyMessage.CallEnded> report, CancellationToken stop)
    {
        var (fate, step, phone) = await FateOfAsync(policyId, epoch, stop);
        if (fate != ReportFate.Taken)
            return (fate, null);
        var ended = await optOuts.RefusingAsync(policyId, phone, report(step), stop);
        var verdict = await policies.SendAsync(policyId, ended, $"task/{policyId}/{epoch}", stop);
        return verdict is null || verdict.Rule == Rules.NoOpenCall
            ? (ReportFate.Unknown, null)
            : (ReportFate.Taken, verdict);
    }

    private async Task<(ReportFate Fate, short Step, byte[]? Phone)> FateOfAsync(
        long policyId, int epoch, CancellationToken stop)
    {
        await using var command = databases.Api.Command(ReadTask, policyId);
        await using var reader = await command.ExecuteReaderAsync(stop);
        if (!await reader.ReadAsync(stop))
            return (ReportFate.Unknown, 0, null);
        return (reader.GetInt32(1) == epoch && reader.GetBoolean(2) ? ReportFate.Taken : ReportFate.LeaseLost,
            reader.GetInt16(0), reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3));
    }

    private static string NameOf(ReportFate fate) => fate switch
    {
        ReportFate.Taken => "taken",
        ReportFate.LeaseLost => "lease-lost",
        _ => "unknown",
    };
}
