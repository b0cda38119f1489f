using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Calendars;
using CampaignEngine.Silo.Campaigns;

namespace CampaignEngine.Silo.Tests.Campaigns;

public sealed class CampaignOrdersTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_launch_enrols_what_its_preview_counted_and_leaves_the_rest()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 20) + "SH002,沪B00001,13800000001,2026-09-01,1\n");
        var audience = new Audience(["SH001"], null, null, []);
        var id = await DraftAsync(audience);
        var preview = await _engine.Part<CampaignPreview>().RunAsync(id, null, CancellationToken.None);
        await DecideAsync(id, new CampaignMessage.LaunchAsked());

        Assert.Equal(20, preview!.Terms);
        Assert.Equal(60, preview.Touches["sms"]);
        Assert.Equal(300, preview.Touches["call"]);
        Assert.Equal(20L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task Launches_that_two_silos_carry_out_at_once_both_enrol_their_audience()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5) + "SH002,沪B00001,13800000001,2026-07-15,1\n");
        foreach (var dealer in (string[])["SH001", "SH002"])
            await _engine.Part<CampaignCalls>().DecideAsync(
                await DraftAsync(new Audience([dealer], null, null, []), dealer), new CampaignMessage.LaunchAsked(),
                CancellationToken.None);
        // Both have looked at their own campaign when they wait for the candidates.
        var held = await _engine.HoldAsync("LOCK TABLE contact_block IN ACCESS EXCLUSIVE MODE");
        await using var second = await _engine.StartAsync();
        var launches = new[] { _engine.Part<CampaignOrders>(), second.Part<CampaignOrders>() }
            .Select(orders => Task.Run(() => orders.RunOnceAsync(CancellationToken.None))).ToArray();
        await _engine.WaitingAsync(2);
        await held.DisposeAsync();

        Assert.All(await Task.WhenAll(launches), Assert.True);
        Assert.Equal(6L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state"));
    }

    [Fact]
    public async Task A_paused_campaign_begins_nothing_and_resumes_without_a_burst()
    {
        var id = await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 10));
        await DecideAsync(id, new CampaignMessage.HoldAsked());
        await _engine.WakeForFirstTextAsync();
        Assert.Equal(10L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE phase = 'paused'"));

        await _engine.SetClockAsync("2026-04-20 07:00");
        await DecideAsync(id, new CampaignMessage.ReleaseAsked());
        Assert.Equal(10L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM policy_state WHERE phase = 'scheduled'"));
        Assert.Equal(20L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM touch WHERE status = 'suppressed' AND rule = 'paused'"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_term_paused_by_a_turn_in_flight_during_the_release_is_resumed()
    {
        var id = await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 3));
        await DecideAsync(id, new CampaignMessage.HoldAsked());
        await _engine.SetClockAsync("2026-04-16 19:45");
        var held = await _engine.HoldAsync("SELECT FROM policy_state FOR SHARE");
        var alarm = Task.Run(() => _engine.Alarms.RunOnceAsync(CancellationToken.None));
        await _engine.WaitingAsync(1);
        await _engine.Part<CampaignCalls>().DecideAsync(
            id, new CampaignMessage.ReleaseAsked(), CancellationToken.None);
        var orders = Task.Run(_engine.RunOrdersAsync);
        await _engine.WaitingAsync(1, orders);
        await held.DisposeAsync();
        await Task.WhenAll(alarm, orders);

        Assert.Equal("scheduled", await _engine.ScalarAsync<string>(
            "SELECT string_agg(DISTINCT phase, ' ') FROM policy_state"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task An_ended_campaign_withdraws_what_is_still_live()
    {
        var id = await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 10));
        await DecideAsync(id, new CampaignMessage.EndAsked());
        Assert.Equal(10L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM policy_state WHERE phase = 'withdrawn'"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_year_published_later_moves_plans_off_its_holidays()
    {
        await _engine.SetClockAsync("2026-12-01 00:00");
        await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2027-03-30", 1));
        var first = await WakeDayAsync();
        await _engine.SetClockAsync("2026-12-31 00:00");
        await _engine.WakeAllAsync();
        var planned = await WakeDayAsync();
        var notice = new CalendarFile(
            2027, [new DateOnly(2027, 1, 1), DateOnly.ParseExact(planned, "yyyy-MM-dd")], [], "test");
        await _engine.Part<CalendarYears>().PublishAsync(notice, "test", CancellationToken.None);
        await _engine.DeliverLettersAsync();

        Assert.Equal("2026-12-30", first);
        Assert.NotEqual(planned, await WakeDayAsync());
    }

    [Fact]
    public async Task A_term_that_the_server_refuses_is_parked_and_the_orders_behind_its_own_are_carried_out()
    {
        var id = await _engine.LaunchAsync(audience: new Audience(["SH001"], null, null, []));
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5) + "SH002,沪B00001,13800000001,2026-07-15,1\n");
        await RefuseAsync(3);
        await _engine.Part<CampaignCalls>().DecideAsync(id, new CampaignMessage.EndAsked(), CancellationToken.None);
        await DecideAsync(await DraftAsync(Audience.Everybody), new CampaignMessage.LaunchAsked());

        Assert.Equal(3L, await _engine.ScalarAsync<long>("SELECT policy_id FROM parked_policy"));
        Assert.Equal("2 scheduled, 4 withdrawn", await PhasesAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_term_whose_enrolment_the_server_refuses_stays_without_a_grain_and_its_neighbours_get_theirs()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5));
        await RefuseAsync(3);
        await DecideAsync(await DraftAsync(Audience.Everybody), new CampaignMessage.LaunchAsked());

        Assert.Equal("1 2 4 5", await _engine.ScalarAsync<string>(
            "SELECT string_agg(policy_id::text, ' ' ORDER BY policy_id) FROM policy_state"));
        Assert.Equal(4L, await _engine.ScalarAsync<long>(
            "SELECT done FROM campaign_order WHERE finished_at IS NOT NULL"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task An_order_that_fails_does_not_hold_up_those_of_other_campaigns()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 2) + "SH002,沪B00001,13800000001,2026-07-15,1\n");
        var failing = await DraftAsync(new Audience(["SH001"], null, null, []), "failing");
        var other = await DraftAsync(new Audience(["SH002"], null, null, []), "other");
        await _engine.ExecuteAsync(
            $"ALTER TABLE campaign_order ADD CONSTRAINT refused CHECK (campaign_id <> {failing} OR chunks = 0)");
        foreach (var id in (long[])[failing, other])
            await _engine.Part<CampaignCalls>().DecideAsync(
                id, new CampaignMessage.LaunchAsked(), CancellationToken.None);

        Assert.True(await _engine.Part<CampaignOrders>().RunOnceAsync(CancellationToken.None));
        await Assert.ThrowsAsync<OrdersFailedException>(
            () => _engine.Part<CampaignOrders>().RunOnceAsync(CancellationToken.None));
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state"));
        await _engine.ExecuteAsync("ALTER TABLE campaign_order DROP CONSTRAINT refused");
        await _engine.RunOrdersAsync();
        Assert.Equal(3L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state"));
    }

    // From now on no turn of this policy can be written.
    private Task RefuseAsync(long policy) => _engine.ExecuteAsync(
        $"ALTER TABLE policy_state ADD CONSTRAINT refused CHECK (policy_id <> {policy}) NOT VALID");

    private Task<string> PhasesAsync() => _engine.ScalarAsync<string>(
        """
        SELECT string_agg(count || ' ' || phase, ', ' ORDER BY phase)
        FROM (SELECT count(*), phase FROM policy_state GROUP BY phase) AS phases
        """);

    private Task<string> WakeDayAsync() => _engine.ScalarAsync<string>(
        "SELECT to_char(wake_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') FROM policy_schedule");

    private async Task<long> DraftAsync(Audience audience, string name = "draft")
    {
        var draft = new Campaign(CampaignPhase.Draft, name, 1, audience);
        return (await _engine.Part<CampaignCalls>().DraftAsync(draft, "test", CancellationToken.None))!.Value;
    }

    private async Task DecideAsync(long id, CampaignMessage message)
    {
        await _engine.Part<CampaignCalls>().DecideAsync(id, message, CancellationToken.None);
        await _engine.RunOrdersAsync();
    }
}
