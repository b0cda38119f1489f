using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Tests.Turns;

/// <summary>Each order of a turn as the rows that <c>TurnWriter</c> and <c>EffectWriter</c> make of it.</summary>
public sealed class TurnWriterTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 4, 16);
    private static readonly DateTimeOffset Planned = new(2026, 4, 16, 3, 0, 0, TimeSpan.Zero);

    private readonly EngineHost _engine = new();
    private long _policy;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 1));
        _policy = await _engine.ScalarAsync<long>("SELECT id FROM policy");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_text_is_an_open_touch_and_a_message_with_its_trace()
    {
        await OrderAsync(new PolicyEffect.SendMessage(0, Channel.Sms, Day, "care", Planned));
        Assert.Equal("0 2026-04-16 sms pending open", await TouchAsync());
        Assert.Equal("0 2026-04-16 sms care span", await _engine.ScalarAsync<string>(
            "SELECT concat_ws(' ', step, due_on, channel, template, trace) FROM outbox"));
        Assert.Equal("send 0", await _engine.ScalarAsync<string>("SELECT notes FROM journal WHERE turn_no = 2"));
    }

    [Fact]
    public async Task A_call_is_an_open_touch_and_a_task_which_is_raised_and_closed()
    {
        await OrderAsync(new PolicyEffect.OpenCallTask(1, Day, "first-contact", Planned));
        Assert.Equal("1 2026-04-16 call pending open", await TouchAsync());
        Assert.Equal("1 first-contact 0 512", await TaskAsync());
        await OrderAsync(new PolicyEffect.RaiseCallTask(1, "customer-replied"));
        Assert.Equal("1 first-contact 1 customer-replied 512", await TaskAsync());
        await OrderAsync(new PolicyEffect.CloseCallTask(1, "term-ended"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM call_task"));
    }

    [Fact]
    public async Task A_suppressed_touch_is_a_row_that_has_ended()
    {
        await OrderAsync(new PolicyEffect.SuppressTouch(2, Channel.Call, Planned, "missed"));
        Assert.Equal("2 2026-04-16 call suppressed missed ended", await TouchAsync());
    }

    [Fact]
    public async Task An_opened_touch_is_ended_in_place()
    {
        await OrderAsync(new PolicyEffect.SendMessage(0, Channel.Sms, Day, "care", Planned));
        await OrderAsync(new PolicyEffect.EndTouch(
            0, Channel.Sms, Day, TouchStatus.Pending, TouchStatus.Failed, "unreachable"));
        Assert.Equal("0 2026-04-16 sms failed unreachable ended", await TouchAsync());
    }

    [Fact]
    public async Task Counts_of_a_batch_are_summed_and_those_that_cancel_out_write_nothing()
    {
        await OrderAsync(
            new PolicyEffect.PlanTouches(Channel.Sms, 3), new PolicyEffect.PlanTouches(Channel.Sms, -1),
            new PolicyEffect.PlanTouches(Channel.Call, 2), new PolicyEffect.PlanTouches(Channel.Call, -2),
            new PolicyEffect.CountMoney("premium", 2_800.50m));
        Assert.Equal(" premium 2800.50, sms pending 2, sms planned 2", await _engine.ScalarAsync<string>(
            """
            SELECT string_agg(channel || ' ' || metric || ' ' || amount, ', ' ORDER BY channel, metric)
            FROM metric_delta WHERE day = '2026-04-01' AND xmin = (SELECT xmin FROM policy_state)
            """));
    }

    [Fact]
    public async Task The_next_term_copies_the_facts_and_is_begun_once()
    {
        await OrderAsync(new PolicyEffect.StartNextTerm(new DateOnly(2027, 7, 15)));
        await OrderAsync(new PolicyEffect.StartNextTerm(new DateOnly(2027, 7, 15)));
        Assert.Equal("2026-07-16 2027-07-15 沪A00001", await _engine.ScalarAsync<string>(
            $"""
             SELECT string_agg(concat_ws(' ', start_date, expiry_date, plate), ',')
             FROM policy WHERE id <> {_policy}
             """));
    }

    [Fact]
    public async Task A_refused_phone_is_a_block_and_a_letter_to_the_persons_other_live_terms()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-08-15", 1, dealer: "SH002"));
        await _engine.ImportAsync(EngineHost.Ledger("2026-08-15", 1, first: 2));
        var hash = await _engine.ScalarAsync<byte[]>($"SELECT phone_hash FROM policy WHERE id = {_policy}");
        await OrderAsync(new PolicyEffect.RefusePhone(Convert.ToHexString(hash), "refused-in-call"));
        Assert.Equal(
            """SH002 {"is":"opted-out"} refused-in-call""", await _engine.ScalarAsync<string>(
            $"""
             SELECT string_agg(concat_ws(' ', dealer.code, letter.message, block.reason), ',')
             FROM letter JOIN policy ON policy.id = letter.policy_id JOIN dealer ON dealer.id = policy.dealer_id
             JOIN contact_block AS block USING (phone_hash)
             WHERE block.until IS NULL AND block.channel = '' AND letter.xmin = block.xmin
               AND block.xmin = (SELECT xmin FROM policy_state WHERE policy_id = {_policy})
             """));
    }

    [Fact]
    public async Task An_alarm_that_stays_is_not_written_and_one_that_moves_is()
    {
        await OrderAsync();
        Assert.Equal(1, await _engine.ScalarAsync<int>("SELECT turn_no FROM policy_schedule"));
        await _engine.CommitAsync(await _engine.TurnAsync(_policy, new PolicyMessage.LostReported("price")));
        Assert.Equal("infinity 3", await _engine.ScalarAsync<string>(
            "SELECT wake_at || ' ' || turn_no FROM policy_schedule"));
    }

    [Fact]
    public async Task A_parked_policy_keeps_its_letter_and_its_release_clears_the_mark()
    {
        var letter = await _engine.ScalarAsync<long>(
            $$"""
             INSERT INTO letter (policy_id, message, at) VALUES ({{_policy}}, '{"is":"woken"}', now()) RETURNING id
             """);
        var row = (await _engine.LoadAsync(_policy)).Policy!;
        var delivery = new Delivery(TurnKit.Pause, TurnKit.Now, "m1", letter);
        await _engine.CommitAsync(new Silo.Turns.PendingTurn(
            PolicyTurn.Park(row, delivery, new InvalidOperationException("It throws.")), null));
        Assert.Equal("pause-asked InvalidOperationException: It throws. 1 0", await _engine.ScalarAsync<string>(
            """
            SELECT concat_ws(' ', message ->> 'is', error, (SELECT count(*) FROM letter),
                             (SELECT count(*) FROM message_seen)) FROM parked_policy
            """));
        var parked = (await _engine.LoadAsync(_policy)).Policy!;
        Assert.True(parked is { IsParked: true, WakeAt: null });

        await _engine.CommitAsync(new Silo.Turns.PendingTurn(PolicyTurn.Release(parked, TurnKit.Now), null));
        var released = (await _engine.LoadAsync(_policy)).Policy!;
        Assert.Equal((false, TurnKit.Now), (released.IsParked, released.WakeAt));
    }

    private async Task OrderAsync(params PolicyEffect[] effects) => Assert.Equal(
        [Grains.Ports.TurnFate.Committed],
        await _engine.CommitAsync(await _engine.OrdersAsync(_policy, effects)));

    private Task<string> TouchAsync() => _engine.ScalarAsync<string>(
        """
        SELECT concat_ws(' ', step, due_on, channel, status, rule,
                         CASE WHEN done_at IS NULL THEN 'open' ELSE 'ended' END)
        FROM touch
        """);

    private Task<string> TaskAsync() => _engine.ScalarAsync<string>(
        "SELECT concat_ws(' ', step, goal, priority, raised_by, lease_epoch) FROM call_task");
}
