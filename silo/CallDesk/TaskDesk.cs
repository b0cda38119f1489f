using System.Diagnostics;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.CallDesk;

/// <summary>
/// Hands out call tasks under a lease and takes the agents' reports. A report counts under the epoch it was handed out
/// with, however late, until somebody else takes the task: so two agents never both finish one call. What a customer
/// has made known once and for all counts under any epoch.
/// </summary>
internal sealed class TaskDesk(
    Databases databases, HandOut handOut, PolicyCalls policies, OptOuts optOuts, WaitingAgents waiting,
    EngineClock clock, SiloOptions options, TimeProvider time)
{
    private static readonly string ReadTask = Sql.Load("CallDesk/read_task.sql");
    private static readonly string ExtendLease = Sql.Load("CallDesk/extend_lease.sql");

    /// <summary>Takes the most pressing task that may be made now; null when there is none.</summary>
    /// <param name="dealers">Dealers the agent may work for; null for all.</param>
    /// <param name="agent">Who takes it.</param>
    /// <param name="stop">Gives up waiting.</param>
    public async Task<TakenTask?> TakeNextAsync(int[]? dealers, string agent, CancellationToken stop)
    {
        using var span = Telemetry.CallDesk.StartActivity("task.take", ActivityKind.Internal);
        return options.IsRehearsal
            ? await waiting.WaitAsync(() => handOut.TakeAsync(dealers, agent, stop), options.DeskPatience, time, stop)
            : await handOut.TakeAsync(dealers, agent, stop);
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

    /// <summary>Goes on holding a task for a whole lease from now; until when, real clock.</summary>
    public async Task<(ReportFate Fate, DateTimeOffset? Until)> ExtendAsync(
        long policyId, int epoch, CancellationToken stop)
    {
        await using var command = databases.Engine.Command(ExtendLease, policyId, epoch, options.TaskLease);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(stop);
            if (await reader.ReadAsync(stop))
                return (ReportFate.Taken, reader.GetFieldValue<DateTimeOffset>(0));
        }
        catch (PostgresException cause) when (cause.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return (ReportFate.LeaseLost, null);
        }
        return (await FindAsync(policyId, stop) is null ? ReportFate.Unknown : ReportFate.LeaseLost, null);
    }

    /// <summary>Gives a task back; says whether the caller held it.</summary>
    public async Task<ReportFate> ReleaseAsync(long policyId, int epoch, CancellationToken stop) =>
        await handOut.GiveBackAsync(policyId, epoch, stop) ? ReportFate.Taken
        : await FindAsync(policyId, stop) is null ? ReportFate.Unknown
        : ReportFate.LeaseLost;

    private async Task<(ReportFate Fate, CommandResult? Verdict)> TellAsync(
        long policyId, int epoch, Func<int, PolicyMessage.CallEnded> report, CancellationToken stop)
    {
        var task = await FindAsync(policyId, stop);
        if (task is not null && task.IsHeldUnder(epoch)
            && await EndAsync(policyId, task, epoch, report(task.Step), stop) is { } ended)
            return (ReportFate.Taken, ended);
        if (OptOuts.ReasonOf(report(0).Disposition) is { } reason)
            return await optOuts.RefuseAsync(
                policyId, null, reason, await clock.NowAsync(stop), stop, called: task?.Phone) is { } refused
                ? (ReportFate.Taken, refused)
                : (ReportFate.Unknown, null);
        return (task is null || task.IsHeldUnder(epoch) ? ReportFate.Unknown : ReportFate.LeaseLost, null);
    }

    // Null when the call was taken back before the report came.
    private async Task<CommandResult?> EndAsync(
        long policyId, OpenTask task, int epoch, PolicyMessage.CallEnded report, CancellationToken stop)
    {
        var ended = await optOuts.RefusingAsync(policyId, task.Phone, report, stop);
        var verdict = await policies.SendAsync(policyId, ended, $"task/{policyId}/{epoch}", stop);
        return verdict?.Rule == Rules.NoOpenCall ? null : verdict;
    }

    private async Task<OpenTask?> FindAsync(long policyId, CancellationToken stop)
    {
        await using var command = databases.Api.Command(ReadTask, policyId);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop)
            ? new OpenTask(
                reader.GetInt16(0), reader.GetInt32(1), reader.GetBoolean(2), reader.Maybe<byte[]>(3))
            : null;
    }

    private static string NameOf(ReportFate fate) => fate switch
    {
        ReportFate.Taken => "taken",
        ReportFate.LeaseLost => "lease-lost",
        _ => "unknown",
    };

    private sealed record OpenTask(short Step, int Epoch, bool IsHandedOut, byte[]? Phone)
    {
        public bool IsHeldUnder(int epoch) => IsHandedOut && Epoch == epoch;
    }
}
