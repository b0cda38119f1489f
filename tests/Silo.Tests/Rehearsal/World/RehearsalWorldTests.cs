using CampaignEngine.Silo.CallDesk;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Rehearsal.World;

namespace CampaignEngine.Silo.Tests.Rehearsal.World;

public sealed class RehearsalWorldTests : IAsyncLifetime
{
    private static readonly ClockReading Silent = new(
        DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "none");

    private readonly EngineHost _engine = new();
    private long _policy;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 3));
        _policy = await _engine.ScalarAsync<long>("SELECT min(id) FROM policy");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Nobody_answers_any_open_call_when_there_are_no_responses()
    {
        await OpenCallsAsync();
        Assert.Equal(3, await RunAsync());
        Assert.Equal(3L, await CallsAsync("sent"));
        Assert.Equal(0, await RunAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task The_call_of_a_parked_term_waits_while_the_others_are_made()
    {
        await OpenCallsAsync();
        await _engine.ExecuteAsync($$"""INSERT INTO parked_policy VALUES ({{_policy}}, '{}', 'x', now())""");
        Assert.Equal(2, await RunAsync());
        Assert.Equal(1L, await CallsAsync("pending"));
    }

    [Fact]
    public async Task The_call_that_a_person_holds_or_waits_for_is_left_to_him()
    {
        await OpenCallsAsync();
        var held = await _engine.Part<TaskDesk>().TakeNextAsync(null, "li", CancellationToken.None);
        Assert.Equal(2, await RunAsync());
        Assert.Equal(held!.PolicyId, await _engine.ScalarAsync<long>("SELECT policy_id FROM call_task"));

        var waiting = _engine.Part<TaskDesk>().TakeNextAsync(null, "wang", CancellationToken.None);
        await _engine.Part<TaskDesk>().ReleaseAsync(held.PolicyId, held.Epoch, CancellationToken.None);
        Assert.Equal(held.PolicyId, (await waiting)!.PolicyId);
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task A_renewal_wins_the_term_when_its_time_has_come_and_is_dropped_then()
    {
        await AnswerAsync("due", "renewed", $"{_policy}/2800.50", "0 minutes");
        await AnswerAsync("later", "renewed", $"{_policy + 1}/1", "1 minute");
        Assert.Equal(1, await RunAsync());
        Assert.Equal(_policy, await _engine.ScalarAsync<long>(
            "SELECT policy_id FROM policy_state WHERE phase = 'won'"));
        Assert.Equal(
            "later", await _engine.ScalarAsync<string>("SELECT string_agg(key, ' ') FROM rehearsal_answer"));
    }

    [Fact]
    public async Task An_opt_out_by_text_silences_the_customer_whom_the_key_names()
    {
        var key = await _engine.ScalarAsync<string>(
            $"SELECT 'SH001/' || term || '/sms-90/0' FROM policy WHERE id = {_policy}");
        await AnswerAsync("due", "opt-out", key, "0 minutes");
        Assert.Equal(1, await RunAsync());
        await _engine.DeliverLettersAsync();
        Assert.Equal(
            _policy, await _engine.ScalarAsync<long>(
                "SELECT policy_id FROM policy_state WHERE silenced <> 0"));
    }

    [Fact]
    public async Task A_text_that_does_not_arrive_fails_without_a_providers_code()
    {
        var key = await _engine.ScalarAsync<string>(
            $"SELECT 'SH001/' || term || '/sms-90/0' FROM policy WHERE id = {_policy}");
        await _engine.ExecuteAsync(
            $"""
             INSERT INTO touch (policy_id, step, due_on, channel, status, planned_at)
             SELECT {_policy}, 0, '2026-04-16', 'sms', 'sent', now FROM rehearsal_clock
             """);
        await AnswerAsync("due", "failed", key, "0 minutes");
        Assert.Equal(1, await RunAsync());
        Assert.Equal(
            "undelivered", await _engine.ScalarAsync<string>("SELECT rule FROM touch WHERE status = 'failed'"));
    }

    [Fact]
    public async Task An_answer_to_a_key_of_nobody_is_dropped()
    {
        await AnswerAsync("due", "reply", "nonsense", "0 minutes");
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM rehearsal_answer"));
    }

    // Everything that waits, as one round of the pump would bring it.
    private async Task<int> RunAsync()
    {
        var made = await _engine.Part<RehearsalWorld>().MakeCallsAsync(Silent, CancellationToken.None);
        var next = await _engine.Part<RehearsalEvents>().NextAsync(CancellationToken.None);
        await _engine.Part<RehearsalWorld>().BringAsync(next.Answers, CancellationToken.None);
        return made + next.Answers.Count;
    }

    private Task<long> CallsAsync(string status) => _engine.ScalarAsync<long>(
        $"SELECT count(*) FROM touch WHERE channel = 'call' AND status = '{status}'");

    private Task AnswerAsync(string key, string kind, string subject, string after) => _engine.ExecuteAsync(
        $"""
         INSERT INTO rehearsal_answer
         SELECT '{key}', now + interval '{after}', '{kind}', '{subject}', {_policy} FROM rehearsal_clock
         """);

    private async Task OpenCallsAsync()
    {
        await _engine.SetClockAsync("2026-04-17 19:45");
        await _engine.WakeAllAsync();
    }
}
