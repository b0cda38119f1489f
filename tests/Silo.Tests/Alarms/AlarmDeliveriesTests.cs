using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Tests.Alarms;

public sealed class AlarmDeliveriesTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.LaunchAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_due_text_leaves_touch_outbox_journal_and_state_in_one_batch()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 3));
        await _engine.SetClockAsync("2026-04-16 19:45");
        Assert.Equal(3, await _engine.Alarms.RunOnceAsync(CancellationToken.None));

        Assert.Equal(3L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM touch WHERE status = 'pending' AND channel = 'sms'"));
        Assert.Equal(3L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox WHERE template = 'care'"));
        Assert.Equal(3L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM journal WHERE message = 'woken' AND turn_no = 2"));
        Assert.Equal(3L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM policy_state JOIN policy_schedule USING (policy_id, turn_no) "
            + "WHERE phase = 'contacting'"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_throwing_grain_is_parked_and_its_neighbours_commit()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5));
        await _engine.ExecuteAsync(
            "UPDATE policy_state SET state = '{\"phase\":{\"is\":\"nonsense\"}}' "
            + "WHERE policy_id = (SELECT min(id) FROM policy)");
        await _engine.WakeForFirstTextAsync();

        Assert.Equal(4L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        Assert.StartsWith(
            "JsonException", await _engine.ScalarAsync<string>("SELECT error FROM parked_policy"),
            StringComparison.Ordinal);
        Assert.True(await _engine.ScalarAsync<bool>(
            "SELECT wake_at = 'infinity' FROM policy_schedule "
            + "WHERE policy_id = (SELECT policy_id FROM parked_policy)"));
    }

    [Fact]
    public async Task A_policy_that_the_database_refuses_is_found_and_parked_alone()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 9));
        await _engine.ExecuteAsync(
            """
            INSERT INTO touch (policy_id, step, due_on, channel, status, planned_at)
            SELECT id, 0, '2026-04-16', 'sms', 'pending', now() FROM policy ORDER BY id OFFSET 4 LIMIT 1
            """);
        await _engine.WakeForFirstTextAsync();

        Assert.Equal(8L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        Assert.Equal(1L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM parked_policy WHERE error LIKE 'PostgresException%'"));
    }

    [Fact]
    public async Task No_message_but_its_release_wakes_a_parked_policy()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1));
        await _engine.ExecuteAsync(
            "INSERT INTO touch SELECT id, 0, '2026-04-16', 'sms', 'pending', NULL, now() FROM policy");
        await _engine.SetClockAsync("2026-04-16 19:45");
        await _engine.WakeAllAsync();
        var id = await _engine.ScalarAsync<long>("SELECT policy_id FROM parked_policy");
        foreach (var message in (PolicyMessage[])[
            new PolicyMessage.ResumeAsked(PauseCause.Person), new PolicyMessage.CalendarPublished(),
            new PolicyMessage.QuoteGiven(QuoteKind.Firm)])
            await _engine.Policies.SendAsync(id, message, null, CancellationToken.None);
        Assert.True(await _engine.ScalarAsync<bool>("SELECT wake_at = 'infinity' FROM policy_schedule"));
    }

    [Fact]
    public async Task Many_looks_at_once_wake_every_policy_once()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 300));
        await _engine.SetClockAsync("2026-04-16 19:45");
        // One look may call what another has just woken; such a call finds nothing due.
        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => _engine.Alarms.RunOnceAsync(CancellationToken.None)));
        await _engine.WakeAllAsync();

        Assert.Equal(300L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        Assert.Equal(300L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE turn_no = 2"));
    }

    [Fact]
    public async Task A_parked_policy_goes_on_once_it_is_released()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1));
        var state = await _engine.ScalarAsync<string>("SELECT state::text FROM policy_state");
        await _engine.ExecuteAsync("UPDATE policy_state SET state = '{}'");
        await _engine.WakeForFirstTextAsync();
        await _engine.ExecuteAsync($"UPDATE policy_state SET state = '{state}'");

        var id = await _engine.ScalarAsync<long>("SELECT id FROM policy");
        var released = await _engine.Policies.ReleaseAsync(id, CancellationToken.None);
        await _engine.WakeAllAsync();
        Assert.Equal(Grains.VerdictKind.Applied, released!.Kind);
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
    }

    [Fact]
    public async Task A_letter_is_taken_once_and_before_the_alarm()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 2));
        await PostLossAsync();
        await _engine.WakeForFirstTextAsync();
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM letter"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        Assert.Equal(2L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE phase = 'lost'"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_letter_to_a_parked_policy_waits_for_its_release()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1));
        var state = await _engine.ScalarAsync<string>("SELECT state::text FROM policy_state");
        await _engine.ExecuteAsync("UPDATE policy_state SET state = '[]'");
        await PostLossAsync();
        await _engine.WakeAllAsync();
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM letter"));
        await _engine.ExecuteAsync($"UPDATE policy_state SET state = '{state}'");
        await _engine.Policies.ReleaseAsync(
            await _engine.ScalarAsync<long>("SELECT id FROM policy"), CancellationToken.None);
        await _engine.WakeAllAsync();
        Assert.Equal("lost 0", await _engine.ScalarAsync<string>(
            "SELECT phase || ' ' || (SELECT count(*) FROM letter) FROM policy_state"));
    }

    [Fact]
    public async Task What_fell_due_while_nobody_ran_is_suppressed_and_never_fired_in_a_burst()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 2));
        await _engine.SetClockAsync("2026-05-20 10:00");
        await _engine.WakeAllAsync();
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        Assert.Equal(2L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM touch WHERE channel = 'sms' AND rule = 'missed'"));
        Assert.True(await _engine.ScalarAsync<long>("SELECT count(*) FROM call_task") <= 2);
        await _engine.AssertTotalsAsync();
    }

    private Task PostLossAsync() => _engine.ExecuteAsync(
        """
        INSERT INTO letter (policy_id, message, at)
        SELECT id, '{"is":"lost-reported","reason":"price"}', '2026-04-16 12:00+08' FROM policy
        """);
}
