using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Replies;

namespace CampaignEngine.Silo.Tests.Outbox;

/// <summary>The sender leaves a person alone whose last words nobody has read; see <see cref="Gates"/>.</summary>
public sealed class UnreadTextTests : IAsyncLifetime
{
    private const string Phone = "13900000001";

    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 2));
        // One person at two dealers may get both texts here.
        await _engine.ExecuteAsync("UPDATE contact_cap SET most = 2 WHERE channel = 'sms'");
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1, dealer: "SH002"));
        await _engine.WakeForFirstTextAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_text_nobody_has_read_holds_back_what_would_go_to_its_phone_at_every_dealer()
    {
        await WriteAsync("请联系我");
        await SendAsync();
        Assert.Equal("suppressed unread-text, sent, suppressed unread-text", await EndsAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task Once_it_is_judged_the_next_text_goes()
    {
        await WriteAsync("请联系我");
        await _engine.Part<TextJudge>().JudgeAsync(
            await _engine.ScalarAsync<long>("SELECT id FROM customer_text"), "answered", "小王",
            DateTimeOffset.UnixEpoch, CancellationToken.None);
        await SendAsync();
        Assert.Equal("sent, sent, sent", await EndsAsync());
    }

    [Fact]
    public async Task A_text_that_may_have_gone_already_is_asked_about()
    {
        _engine.Gateway.Sends(SendOutcome.Ambiguous, SendOutcome.Ambiguous, SendOutcome.Ambiguous);
        await SendAsync();
        await WriteAsync("请联系我");
        await SendAsync();
        Assert.Equal(3, _engine.Gateway.Asked.Count);
        Assert.Equal("sent, sent, sent", await EndsAsync());
    }

    [Fact]
    public async Task Two_senders_side_by_side_both_hold_back()
    {
        await using var other = await _engine.StartAsync(hasWindows: false);
        await WriteAsync("请联系我");
        await Task.WhenAll(SendAsync(), other.Part<OutboxDoor>().RunOnceAsync(CancellationToken.None));
        await SendAsync();
        Assert.Equal("suppressed unread-text, sent, suppressed unread-text", await EndsAsync());
        Assert.Single(_engine.Gateway.Sent);
    }

    [Fact]
    public async Task A_sender_that_meets_a_text_just_being_kept_waits_for_it()
    {
        await using var keeps = await _engine.HoldAsync(
            $"""
             SELECT FROM policy_state WHERE policy_id IN (SELECT id FROM policy WHERE phone = '{Phone}')
             ORDER BY policy_id FOR NO KEY UPDATE;
             INSERT INTO customer_text (message_id, phone_hash, is_cut, received_at, taken_for)
             SELECT DISTINCT 'i1', phone_hash, false, now(), 'unread' FROM policy WHERE phone = '{Phone}'
             """);
        var sends = SendAsync();
        await _engine.WaitingAsync(1, sends);
        await using (var commit = keeps.CreateCommand())
        {
            commit.CommandText = "COMMIT";
            await commit.ExecuteNonQueryAsync();
        }
        await sends;
        Assert.Equal("suppressed unread-text, sent, suppressed unread-text", await EndsAsync());
    }

    [Fact]
    public async Task A_text_waits_for_the_sender_that_is_just_leasing()
    {
        await using var leases = await _engine.HoldAsync("SELECT FROM policy_state ORDER BY policy_id FOR SHARE");
        var writes = WriteAsync("请联系我");
        await _engine.WaitingAsync(1, writes);
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM customer_text"));
        await leases.CloseAsync();
        await writes;
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM customer_text"));
    }

    private Task WriteAsync(string words) => _engine.Part<Inbound>().AcceptAsync(
        [new GatewayInbound("i1", Phone, words, DateTimeOffset.UnixEpoch)], CancellationToken.None);

    private async Task SendAsync()
    {
        await _engine.ExecuteAsync("UPDATE outbox SET try_after = '-infinity'");
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
    }

    private Task<string> EndsAsync() => _engine.ScalarAsync<string>(
        """
        SELECT string_agg(concat_ws(' ', touch.status, CASE WHEN touch.status = 'suppressed' THEN touch.rule END), ', '
                          ORDER BY touch.policy_id)
        FROM touch WHERE channel = 'sms'
        """);
}
