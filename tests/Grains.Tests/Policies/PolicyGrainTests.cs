using System.Text.Json;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;

namespace CampaignEngine.Grains.Tests.Policies;

public sealed class PolicyGrainTests(PolicyCluster cluster) : IClassFixture<PolicyCluster>
{
    private static readonly DateTimeOffset Now = Samples.At("2025-06-02 10:00");
    private static readonly Delivery Pause = new(new PolicyMessage.PauseAsked(PauseCause.Person), Now, "pause");
    private static readonly Delivery Resume = new(new PolicyMessage.ResumeAsked(PauseCause.Person), Now, "resume");
    private static readonly CommandResult Paused = new(VerdictKind.Applied, null, "paused");
    private static readonly CommandResult Refused = new(VerdictKind.Refused, Rules.Parked, "scheduled");

    [Fact]
    public async Task It_loads_once_and_goes_on_from_what_it_committed()
    {
        var policy = cluster.Add(row => row);
        Assert.Equal(Paused, await cluster.Grain(policy).TellAsync(Pause));
        Assert.Equal("scheduled", (await cluster.Grain(policy).TellAsync(Resume))!.Phase);
        Assert.Single(policy.Loads);
        Assert.Equal([1, 2], policy.Turns.Select(turn => turn.Stored.TurnNo));
        Assert.Equal(3, policy.Row!.TurnNo);
    }

    [Fact]
    public async Task An_overtaken_turn_is_decided_again_on_fresh_state()
    {
        var policy = cluster.Add(row => row);
        policy.Fates.Enqueue(() =>
        {
            policy.Row = policy.Row! with { TurnNo = 7 };
            return TurnFate.Overtaken;
        });
        Assert.Equal(Paused, await cluster.Grain(policy).TellAsync(Pause));
        Assert.Equal([1, 7], policy.Turns.Select(turn => turn.Stored.TurnNo));
        Assert.Equal([null, Pause], policy.Loads);
    }

    [Fact]
    public async Task A_message_that_was_handled_elsewhere_gets_the_first_verdict()
    {
        var policy = cluster.Add(row => row);
        policy.Answer = new CommandResult(VerdictKind.Applied, null, "won");
        policy.Fates.Enqueue(() => TurnFate.Overtaken);
        Assert.Equal(policy.Answer, await cluster.Grain(policy).TellAsync(Pause));
        Assert.Single(policy.Turns);
    }

    [Fact]
    public async Task A_commit_whose_outcome_is_unknown_makes_it_load_again()
    {
        var policy = cluster.Add(row => row);
        policy.Fates.Enqueue(() =>
        {
            policy.Commit(policy.Turns[^1]);
            throw new IOException("The answer was lost.");
        });
        await Assert.ThrowsAsync<IOException>(() => cluster.Grain(policy).TellAsync(Pause));
        await cluster.Grain(policy).TellAsync(Resume);
        Assert.Equal(2, policy.Loads.Count);
        Assert.Equal([1, 2], policy.Turns.Select(turn => turn.Stored.TurnNo));
    }

    [Fact]
    public async Task A_full_queue_committed_nothing_and_costs_no_load()
    {
        var policy = cluster.Add(row => row);
        policy.Fates.Enqueue(() => throw new TurnQueueFullException());
        await Assert.ThrowsAsync<TurnQueueFullException>(() => cluster.Grain(policy).TellAsync(Pause));
        Assert.Equal(Paused, await cluster.Grain(policy).TellAsync(Pause));
        Assert.Single(policy.Loads);
    }

    [Fact]
    public async Task A_load_that_fails_fails_its_call_and_no_later_one()
    {
        var policy = cluster.Add(row => row);
        policy.LoadFailure = new TurnQueueFullException();
        await Assert.ThrowsAsync<TurnQueueFullException>(() => cluster.Grain(policy).TellAsync(Pause));
        Assert.Equal(Paused, await cluster.Grain(policy).TellAsync(Pause));
    }

    [Fact]
    public async Task An_unknown_policy_answers_nothing_until_it_is_there()
    {
        var policy = cluster.Add(_ => null);
        Assert.Null(await cluster.Grain(policy).TellAsync(Pause));
        Assert.Null(await cluster.Grain(policy).ReleaseAsync(Now));
        Assert.Equal(WakeAnswer.NotDue, await cluster.Grain(policy).WakeAsync(Now, Now));
        policy.Row = StoredPolicy.Fresh(policy.Id);
        Assert.Equal(Paused, await cluster.Grain(policy).TellAsync(Pause));
    }

    [Fact]
    public async Task A_damaged_state_is_parked_by_its_next_message_and_answers()
    {
        var policy = cluster.Add(row => row with { StateJson = "[]" });
        Assert.Equal(Refused, await cluster.Grain(policy).TellAsync(Pause));
        Assert.IsType<JsonException>(policy.Turns.Single().Error);
        Assert.Equal(Refused, await cluster.Grain(policy).TellAsync(Resume));
        Assert.Single(policy.Turns);
    }

    [Fact]
    public async Task A_decider_that_throws_parks_its_policy()
    {
        var policy = cluster.Add(row => row with { PlaybookId = 0 });
        Assert.Equal(
            WakeAnswer.Parked, await cluster.Grain(policy).WakeAsync(StoredPolicy.Alarm, StoredPolicy.Alarm));
        var turn = policy.Turns.Single();
        Assert.NotNull(turn.Error);
        Assert.Null(turn.State);
        Assert.True(policy.Row is { IsParked: true, WakeAt: null, TurnNo: 1 });
    }

    [Fact]
    public async Task A_turn_that_the_server_refused_leaves_the_policy_parked()
    {
        var policy = cluster.Add(row => row);
        policy.Fates.Enqueue(() =>
        {
            policy.Row = policy.Row! with { IsParked = true, WakeAt = null };
            return TurnFate.Parked;
        });
        Assert.Equal(Refused, await cluster.Grain(policy).TellAsync(Pause));
        Assert.Equal(Refused, await cluster.Grain(policy).TellAsync(Resume));
        Assert.Single(policy.Turns);
    }

    [Fact]
    public async Task A_policy_that_another_activation_released_answers_again()
    {
        var policy = cluster.Add(row => row with { IsParked = true, WakeAt = null });
        Assert.Equal(Refused, await cluster.Grain(policy).TellAsync(Pause));
        policy.Row = policy.Row! with { IsParked = false, WakeAt = Now };
        Assert.Equal(Paused, await cluster.Grain(policy).TellAsync(Pause));
    }

    [Fact]
    public async Task A_parked_policy_hears_nothing_but_its_release()
    {
        var policy = cluster.Add(row => row with { IsParked = true, WakeAt = null });
        Assert.Equal(Refused, await cluster.Grain(policy).TellAsync(Pause));
        Assert.Equal(WakeAnswer.Parked, await cluster.Grain(policy).WakeAsync(StoredPolicy.Alarm, Now));
        Assert.Empty(policy.Turns);

        Assert.Equal(VerdictKind.Applied, (await cluster.Grain(policy).ReleaseAsync(Now))!.Kind);
        Assert.True(policy.Turns.Single().IsRelease);
        Assert.Equal(Now, policy.Row!.WakeAt);
        Assert.Equal(Paused, await cluster.Grain(policy).TellAsync(Pause));
    }

    [Fact]
    public async Task A_release_of_what_is_not_parked_changes_nothing()
    {
        var policy = cluster.Add(row => row);
        Assert.Equal(
            new CommandResult(VerdictKind.Ignored, Rules.NothingToDo, "scheduled"),
            await cluster.Grain(policy).ReleaseAsync(Now));
        Assert.Empty(policy.Turns);
    }

    [Fact]
    public async Task A_due_alarm_does_its_work_and_sets_the_next()
    {
        var policy = cluster.Add(row => row);
        Assert.Equal(
            WakeAnswer.Done, await cluster.Grain(policy).WakeAsync(StoredPolicy.Alarm, StoredPolicy.Alarm));
        Assert.IsType<PolicyMessage.Woken>(policy.Turns.Single().Delivery.Message);
        Assert.True(policy.Row!.WakeAt > StoredPolicy.Alarm);
    }

    [Theory]
    [InlineData(-60, 0)]
    [InlineData(60, 60)]
    [InlineData(0, -1)]
    public async Task A_stale_or_early_alarm_commits_nothing(int alarmMinutes, int nowMinutes)
    {
        var policy = cluster.Add(row => row);
        Assert.Equal(WakeAnswer.NotDue, await cluster.Grain(policy).WakeAsync(
            StoredPolicy.Alarm.AddMinutes(alarmMinutes), StoredPolicy.Alarm.AddMinutes(nowMinutes)));
        Assert.Empty(policy.Turns);
    }

    [Fact]
    public async Task An_alarm_that_another_activation_moved_is_looked_up()
    {
        var policy = cluster.Add(row => row);
        await cluster.Grain(policy).TellAsync(Pause);
        await cluster.Grain(policy).TellAsync(Resume);
        var moved = StoredPolicy.Alarm.AddHours(1);
        policy.Row = policy.Row! with { WakeAt = moved, TurnNo = 9 };
        Assert.Equal(WakeAnswer.Done, await cluster.Grain(policy).WakeAsync(moved, moved));
        Assert.Equal(9, policy.Turns[^1].Stored.TurnNo);
    }

    [Fact]
    public async Task An_overtaken_alarm_is_left_to_the_next_look()
    {
        var policy = cluster.Add(row => row);
        policy.Fates.Enqueue(() => TurnFate.Overtaken);
        Assert.Equal(
            WakeAnswer.NotDue, await cluster.Grain(policy).WakeAsync(StoredPolicy.Alarm, StoredPolicy.Alarm));
        Assert.Equal(
            WakeAnswer.Done, await cluster.Grain(policy).WakeAsync(StoredPolicy.Alarm, StoredPolicy.Alarm));
        Assert.Equal(2, policy.Loads.Count);
    }
}
