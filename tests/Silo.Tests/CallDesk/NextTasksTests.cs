using CampaignEngine.Silo.CallDesk;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.CallDesk;

/// <summary>Agents who ask for their next task at the same time.</summary>
public sealed class NextTasksTests : IAsyncLifetime
{
    private const string Closed = "LOCK TABLE call_task IN ACCESS EXCLUSIVE MODE";

    private readonly EngineHost _engine = new();

    private NextTasks Tasks => _engine.Part<NextTasks>();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.SetClockAsync("2026-04-02 09:00");
        await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-06-30", 6));
        await _engine.SetClockAsync("2026-04-02 19:45");
        await _engine.WakeAllAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Each_gets_another_task_in_his_own_name_the_most_pressing_ones()
    {
        await _engine.ExecuteAsync("UPDATE call_task SET priority = policy_id % 2");
        var picks = await AskAtOnceAsync(4);
        long[] pressing = [.. picks.Take(3).Select(pick => pick.PolicyId!.Value).Order()];
        Assert.Equal(4, picks.Select(pick => pick.PolicyId).Distinct().Count());
        Assert.All(picks, pick => Assert.Equal(pick.PolicyId, pick.Task!.PolicyId));
        Assert.Equal("a0 a1 a2 a3", await _engine.ScalarAsync<string>(
            "SELECT string_agg(agent, ' ' ORDER BY agent) FROM call_task WHERE lease_until > now()"));
        Assert.Equal(pressing, await _engine.ScalarAsync<long[]>(
            "SELECT array_agg(policy_id ORDER BY policy_id) FROM call_task WHERE priority = 1"));
        Assert.Equal("a2", await _engine.ScalarAsync<string>(
            $"SELECT agent FROM call_task WHERE policy_id = {picks[2].PolicyId}"));
    }

    [Fact]
    public async Task Whoever_gets_none_is_told_how_far_was_looked()
    {
        var picks = await AskAtOnceAsync(8);
        Assert.Equal(6, picks.Count(pick => pick.Task is not null));
        Assert.All(picks.Where(pick => pick.Task is null), pick => Assert.True(pick.Depth > 0));
        Assert.Null((await Tasks.PickAsync(null, "late", 0, CancellationToken.None)).Depth);
    }

    [Fact]
    public async Task Of_two_tasks_of_one_phone_only_one_is_given_out()
    {
        await _engine.ExecuteAsync("UPDATE policy SET phone_hash = (SELECT phone_hash FROM policy LIMIT 1)");
        var picks = await AskAtOnceAsync(3);
        Assert.Single(picks, pick => pick.Task is not null);
        // There was more than these three: they look again at the same place.
        Assert.All(picks.Where(pick => pick.Task is null), pick => Assert.Equal(0, pick.Depth));
    }

    [Fact]
    public async Task A_task_for_somebody_who_gave_up_waiting_is_free_for_the_next()
    {
        using var patience = new CancellationTokenSource();
        var held = await _engine.HoldAsync(Closed);
        var first = Tasks.PickAsync(null, "a0", 0, patience.Token);
        await _engine.WaitingAsync(1);
        var second = Tasks.PickAsync(null, "a1", 0, patience.Token);
        await patience.CancelAsync();
        await held.DisposeAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);
        await Assert.ThrowsAsync<TaskCanceledException>(() => second);
        await Eventually.HoldsAsync(
            async () => await _engine.ScalarAsync<long>(
                "SELECT count(*) FROM call_task WHERE lease_until > '-infinity'") == 0,
            "no lease is left");
    }

    // The first look waits, and everybody else queues up behind it for the next one.
    private async Task<List<Pick>> AskAtOnceAsync(int agents)
    {
        var held = await _engine.HoldAsync(Closed);
        var opening = Tasks.PickAsync([0], "opening", 0, CancellationToken.None);
        var all = Tasks.PickAsync(null, "opening", int.MaxValue / 2, CancellationToken.None);
        await _engine.WaitingAsync(1);
        var asks = Enumerable.Range(0, agents)
            .Select(n => Tasks.PickAsync(null, $"a{n}", 0, CancellationToken.None)).ToList();
        await held.DisposeAsync();
        await opening;
        await all;
        return [.. await Task.WhenAll(asks)];
    }
}
