using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.CallDesk;

/// <summary>
/// Finds the task that an agent is to make next and leases it: inside contact hours, to a phone that nobody else talks
/// to and that has not been called as often as it may.
/// </summary>
internal sealed class HandOut(
    Databases databases, CallHours hours, PolicyCalls policies, EngineClock clock, SiloOptions options,
    TimeProvider time)
{
    // Each goes past a task that cannot be made; one agent never clears away more of them.
    private const int MostTries = 100;

    private static readonly TimeSpan FreeEvery = TimeSpan.FromSeconds(1);

    private static readonly string FreeExpired = Sql.Load("CallDesk/free_expired.sql");
    private static readonly string TakeNext = Sql.Load("CallDesk/take_next.sql");
    private static readonly string ReleaseTask = Sql.Load("CallDesk/release_task.sql");

    private long _freedAt = time.GetTimestamp();

    /// <summary>Leases the most pressing open task; null when there is none that may be made now.</summary>
    /// <param name="dealers">Dealers the agent may work for; null for all.</param>
    /// <param name="agent">Who takes it.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<TakenTask?> TakeAsync(int[]? dealers, string agent, CancellationToken stop)
    {
        if (time.GetElapsedTime(_freedAt) > FreeEvery)
            await FreeExpiredAsync(stop);
        var passed = 0;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var now = await clock.NowAsync(stop);
            var pick = await PickAsync(dealers, agent, now, passed, stop);
            if (pick.Depth is null && !await FreeExpiredAsync(stop))
                return null;
            passed = pick is { Depth: { } depth, PolicyId: null } ? passed + depth : 0;
            if (pick is { Task: { } task, Plan: { } plan } && await hours.MayCallAsync(plan, task, now))
                return task;
            if (pick.Task is { } early)
                await GiveBackAsync(early.PolicyId, early.Epoch, stop);
            else if (pick is { IsCapped: true, PolicyId: { } capped })
                await policies.SendAsync(
                    capped, new PolicyMessage.CallHeldBack(pick.Step, Rules.PhoneCap), null, stop, now);
        }
        return null;
    }

    /// <summary>Gives a task back as if it had never been handed out; false when this epoch does not hold it.</summary>
    public async Task<bool> GiveBackAsync(long policyId, int epoch, CancellationToken stop)
    {
        await using var command = databases.Engine.Command(ReleaseTask, policyId, epoch);
        return await command.ExecuteNonQueryAsync(stop) > 0;
    }

    private async Task<Pick> PickAsync(
        int[]? dealers, string agent, DateTimeOffset now, int passed, CancellationToken stop)
    {
        var closed = await hours.ClosedAsync(now);
        await using var command = databases.Engine.Command(TakeNext,
            dealers, agent, options.TaskLease, now, closed.Playbooks, closed.Zones, closed.AgreedSince, passed);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(stop);
            await reader.ReadAsync(stop);
            return PickOf(reader);
        }
        catch (PostgresException cause) when (cause.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return Pick.Raced;
        }
    }

    private async Task<bool> FreeExpiredAsync(CancellationToken stop)
    {
        _freedAt = time.GetTimestamp();
        await using var command = databases.Engine.Command(FreeExpired);
        return await command.ExecuteNonQueryAsync(stop) > 0;
    }

    private static Pick PickOf(NpgsqlDataReader reader)
    {
        var depth = reader.MaybeValue<int>(0);
        if (reader.MaybeValue<long>(1) is not { } id)
            return new Pick(depth, null, 0, false, null, null);
        var step = reader.GetInt16(2);
        if (reader.GetBoolean(3))
            return new Pick(depth, id, step, true, null, null);
        var task = new TakenTask(
            id, step, reader.GetString(4), reader.GetInt16(5), reader.Maybe<string>(6),
            reader.GetFieldValue<DateTimeOffset>(7), reader.GetFieldValue<DateTimeOffset>(8), reader.GetInt32(9));
        return new Pick(depth, id, step, false, task,
            new PlanKey(reader.GetInt32(10), reader.GetInt32(11), reader.GetInt64(12)));
    }

    // Depth: how far each lane was looked through, null when nothing was left; without policy all of that was passed.
    private sealed record Pick(
        int? Depth, long? PolicyId, int Step, bool IsCapped, TakenTask? Task, PlanKey? Plan)
    {
        // Another agent has just taken the phone: the same look again finds it held.
        public static Pick Raced { get; } = new(0, null, 0, false, null, null);
    }
}
