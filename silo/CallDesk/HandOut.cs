using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.CallDesk;

/// <summary>
/// Hands an agent the next task: inside contact hours, to a phone that nobody else talks to and that has not been
/// called as often as it may.
/// </summary>
internal sealed class HandOut(
    Databases databases, NextTasks tasks, CallHours hours, PolicyCalls policies, TimeProvider time)
{
    // Each goes past a task that cannot be made; one agent never clears away more of them.
    private const int MostTries = 100;

    private static readonly TimeSpan FreeEvery = TimeSpan.FromSeconds(1);

    private static readonly string FreeExpired = Sql.Load("CallDesk/free_expired.sql");

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
            var pick = await tasks.PickAsync(dealers, agent, passed, stop);
            if (pick.Depth is null && !await FreeExpiredAsync(stop))
                return null;
            passed = pick is { Depth: { } depth, PolicyId: null } ? passed + depth : 0;
            if (pick is { Task: { } task, Plan: { } plan } && await hours.MayCallAsync(plan, task, pick.Now))
                return task;
            if (pick.Task is { } early)
                await GiveBackAsync(early.PolicyId, early.Epoch, stop);
            else if (pick is { IsCapped: true, PolicyId: { } capped })
                await policies.SendAsync(
                    capped, new PolicyMessage.CallHeldBack(pick.Step, Rules.PhoneCap), null, stop, pick.Now);
        }
        return null;
    }

    /// <summary>Gives a task back as if it had never been handed out; false when this epoch does not hold it.</summary>
    public Task<bool> GiveBackAsync(long policyId, int epoch, CancellationToken stop) =>
        tasks.GiveBackAsync(policyId, epoch, stop);

    private async Task<bool> FreeExpiredAsync(CancellationToken stop)
    {
        _freedAt = time.GetTimestamp();
        await using var command = databases.Engine.Command(FreeExpired);
        return await command.ExecuteNonQueryAsync(stop) > 0;
    }
}
