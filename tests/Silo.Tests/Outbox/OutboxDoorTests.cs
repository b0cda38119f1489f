using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Replies;

namespace CampaignEngine.Silo.Tests.Outbox;

public sealed class OutboxDoorTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();
    private long _policy;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 1));
        await _engine.WakeForFirstTextAsync();
        _policy = await _engine.ScalarAsync<long>("SELECT id FROM policy");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task An_accepted_text_settles_its_touch_and_names_store_car_and_refusal()
    {
        await SendAsync();
        Assert.Equal("sent", await StatusAsync());
        var sent = Assert.Single(_engine.Gateway.Sent);
        Assert.Matches("^SH001/[0-9a-f-]{36}/sms-90/0$", sent.Key);
        Assert.Contains("SH001", sent.Text, StringComparison.Ordinal);
        Assert.Contains("沪A00001", sent.Text, StringComparison.Ordinal);
        Assert.EndsWith("拒收请回复R", sent.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        await _engine.AssertTotalsAsync();
    }

    [Theory]
    [InlineData("2026-04-16", "suppressed blackout")]
    [InlineData("2026-04-17", "sent")]
    public async Task On_the_dealers_quiet_days_no_marketing_text_leaves(string day, string status)
    {
        await _engine.ExecuteAsync(
            $$$"""
               UPDATE dealer SET state = jsonb_set(state::jsonb, '{promotions}', '{"promotions": [
                   {"name": {"en": "Quiet", "zh": "静默"}, "from": "{{{day}}}", "to": "{{{day}}}", "multiplier": 1,
                    "lines": ["commercial"], "tiers": []}], "rates": [], "edits": []}')::json
               """);
        await SendAsync();
        Assert.Equal(status, await StatusAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task An_ambiguous_attempt_is_asked_about_and_never_sent_again_blindly()
    {
        _engine.Gateway.Sends(SendOutcome.Ambiguous).Answers(SendOutcome.Ambiguous, SendOutcome.Accepted);
        await SendAsync();
        Assert.Equal("pending", await StatusAsync());
        await SendAsync();
        await SendAsync();
        Assert.Equal("sent", await StatusAsync());
        Assert.Single(_engine.Gateway.Sent);
        Assert.Equal(2, _engine.Gateway.Asked.Count);
    }

    [Fact]
    public async Task A_key_the_provider_never_saw_is_sent_again_with_the_same_body()
    {
        _engine.Gateway.Sends(SendOutcome.Ambiguous).Answers(SendOutcome.Unknown);
        await SendAsync();
        await _engine.ExecuteAsync("UPDATE policy SET phone = '13700000000', plate = '沪B99999'");
        await SendAsync();
        await SendAsync();
        Assert.Equal("sent", await StatusAsync());
        Assert.Equal(2, _engine.Gateway.Sent.Count);
        Assert.Single(_engine.Gateway.Sent.Distinct());
    }

    [Fact]
    public async Task A_sender_that_died_in_the_call_leaves_a_question_not_a_second_text()
    {
        _engine.Gateway.During = () => throw new InvalidOperationException("the silo died");
        await Assert.ThrowsAsync<InvalidOperationException>(SendAsync);
        _engine.Gateway.During = null;
        await _engine.ExecuteAsync("UPDATE outbox SET lease_until = '-infinity'");
        await SendAsync();
        Assert.Equal("sent", await StatusAsync());
        Assert.Single(_engine.Gateway.Sent);
        Assert.Single(_engine.Gateway.Asked);
    }

    [Fact]
    public async Task A_late_answer_under_an_old_epoch_changes_nothing()
    {
        _engine.Gateway.During = () => _engine.ExecuteAsync("UPDATE outbox SET lease_epoch = lease_epoch + 1");
        await SendAsync();
        Assert.Equal("pending", await StatusAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task An_opt_out_that_commits_first_keeps_the_text_back()
    {
        await _engine.Part<OptOuts>().RefuseAsync(
            _policy, Channel.Sms, "test", DateTimeOffset.UnixEpoch, CancellationToken.None);
        await SendAsync();
        Assert.Empty(_engine.Gateway.Sent);
        Assert.Equal("suppressed no-consent", await StatusAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_refusal_that_its_term_has_not_heard_of_keeps_the_text_back()
    {
        await _engine.ExecuteAsync(
            "INSERT INTO contact_block SELECT phone_hash, 'sms', 'test', now(), NULL FROM policy");
        await SendAsync();
        Assert.Empty(_engine.Gateway.Sent);
        Assert.Equal("suppressed no-consent", await StatusAsync());
    }

    [Fact]
    public async Task A_term_that_was_won_gets_no_more_texts()
    {
        await _engine.Policies.SendAsync(_policy, new PolicyMessage.Renewed(3000), null, CancellationToken.None);
        await SendAsync();
        Assert.Empty(_engine.Gateway.Sent);
        Assert.Equal("suppressed term-ended", await StatusAsync());
    }

    [Fact]
    public async Task A_text_that_could_not_leave_inside_its_hours_is_missed()
    {
        await _engine.SetClockAsync("2026-04-16 20:00");
        await SendAsync();
        Assert.Empty(_engine.Gateway.Sent);
        Assert.Equal("suppressed missed", await StatusAsync());
    }

    [Fact]
    public async Task A_text_refused_for_now_is_tried_until_its_hours_close()
    {
        _engine.Gateway.Sends([.. Enumerable.Repeat(SendOutcome.RejectedForNow, 20)]);
        for (var attempt = 0; attempt < 20; attempt++)
            await SendAsync();
        Assert.Equal("pending", await StatusAsync());
        Assert.Equal(20, _engine.Gateway.Sent.Count);
        await _engine.SetClockAsync("2026-04-16 20:00");
        await SendAsync();
        Assert.Equal("suppressed missed", await StatusAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_text_refused_for_good_fails_at_once()
    {
        _engine.Gateway.Sends(SendOutcome.RejectedForGood);
        await SendAsync();
        Assert.Equal("failed gateway-refused", await StatusAsync());
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
    }

    [Fact]
    public async Task A_provider_that_knows_an_opt_out_makes_it_ours()
    {
        _engine.Gateway.Sends(SendOutcome.OptedOut);
        await SendAsync();
        Assert.Equal("failed opted-out-at-provider", await StatusAsync());
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block WHERE channel = 'sms'"));
        await _engine.DeliverLettersAsync();
        Assert.Equal((short)1, await _engine.ScalarAsync<short>("SELECT silenced FROM policy_state"));
    }

    [Fact]
    public async Task Receipts_in_any_order_and_number_come_to_the_same_end()
    {
        await SendAsync();
        var key = _engine.Gateway.Sent.Single().Key;
        foreach (var status in (ReceiptStatus[])[
            ReceiptStatus.Delivered, ReceiptStatus.Delivered, ReceiptStatus.Failed, ReceiptStatus.Delivered])
            await _engine.Part<Receipts>().AcceptAsync([Receipt(key, status)], CancellationToken.None);
        Assert.Equal("failed undelivered:E1", await StatusAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_receipt_before_the_reply_settles_the_touch_once()
    {
        _engine.Gateway.During = async () => await _engine.Part<Receipts>().AcceptAsync(
            [Receipt(_engine.Gateway.Sent.Single().Key, ReceiptStatus.Delivered)], CancellationToken.None);
        await SendAsync();
        Assert.Equal("delivered", await StatusAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task Receipts_for_keys_of_nobody_change_nothing()
    {
        await SendAsync();
        var unknown = await _engine.Part<Receipts>().AcceptAsync(
        [
            Receipt("SH001/00000000-0000-0000-0000-000000000000/sms-90/0", ReceiptStatus.Failed),
            Receipt("nonsense", ReceiptStatus.Failed),
        ], CancellationToken.None);
        Assert.Equal(2, unknown);
        Assert.Equal("sent", await StatusAsync());
    }

    private static GatewayReceipt Receipt(string key, ReceiptStatus status) => new()
    {
        Id = "r1",
        Key = key,
        Status = status,
        Code = status == ReceiptStatus.Failed ? "E1" : null,
        At = DateTimeOffset.UnixEpoch,
    };

    // Waits between attempts run on the real clock; a test does not sit them out.
    private async Task SendAsync()
    {
        await _engine.ExecuteAsync("UPDATE outbox SET try_after = '-infinity'");
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
    }

    private Task<string> StatusAsync() =>
        _engine.ScalarAsync<string>("SELECT concat_ws(' ', status, rule) FROM touch WHERE step = 0");
}
