using CampaignEngine.Grains;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Replies;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Replies;

public sealed class InboundTests : IAsyncLifetime
{
    private const string Header = "dealer_code,plate,phone,expiry_date,premium\n";
    private const string Phone = "13900000001";

    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(
            Header + $"SH001,沪A00001,{Phone},2026-07-15,1\nSH002,沪A00002,{Phone},2026-08-15,1\n"
            + "SH001,沪A00003,13900000003,2026-07-15,1\n");
        await _engine.SetClockAsync("2026-04-17 10:00");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task An_opt_out_silences_the_person_at_every_dealer_and_nobody_else()
    {
        await AcceptAsync(Text("i1", "回复R"));
        Assert.Equal("沪A00001 沪A00002", await _engine.ScalarAsync<string>(
            """
            SELECT string_agg(plate, ' ' ORDER BY plate)
            FROM policy JOIN policy_state ON policy_id = policy.id WHERE silenced <> 0
            """));
        Assert.Equal("sms opted-out-by-reply", await _engine.ScalarAsync<string>(
            "SELECT concat_ws(' ', channel, reason) FROM contact_block"));
    }

    [Fact]
    public async Task Any_other_text_books_one_call_for_the_person_by_the_term_that_wrote_last()
    {
        await _engine.SetClockAsync("2026-05-17 19:45");
        await _engine.WakeAllAsync();
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        await _engine.ExecuteAsync("DELETE FROM call_task");
        Assert.Contains("沪A00002", Assert.Single(_engine.Gateway.Sent).Text, StringComparison.Ordinal);
        await AcceptAsync(Text("i1", "请联系我"));
        Assert.Equal(1L, await AppointmentsAsync());
        Assert.Equal("沪A00002", await _engine.ScalarAsync<string>(
            """
            SELECT plate FROM policy JOIN policy_state ON policy_id = id
            WHERE state::text LIKE '%"appointment":%'
            """));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
    }

    [Fact]
    public async Task The_same_text_brought_again_causes_no_second_turn()
    {
        await AcceptAsync(Text("i1", "请联系我"), Text("i1", "请联系我"));
        await AcceptAsync(Text("i1", "请联系我"));
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM customer_text"));
        Assert.Equal(
            1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE turn_no = 2"));
    }

    [Fact]
    public async Task A_term_that_has_ended_is_not_asked_for_an_answer()
    {
        await _engine.ExecuteAsync("UPDATE policy_state SET phase = 'lost'");
        await AcceptAsync(Text("i1", "请联系我"));
        Assert.Equal(0L, await AppointmentsAsync());
        Assert.Equal("unread", await TakenForAsync("i1"));
    }

    [Fact]
    public async Task An_opt_out_brought_again_does_not_undo_the_consent_given_after_it()
    {
        await AcceptAsync(Text("i1", "TD"));
        var term = await _engine.ScalarAsync<long>("SELECT policy_id FROM policy_state WHERE silenced <> 0 LIMIT 1");
        await _engine.Part<OptOuts>().ConsentAsync(
            term, Channel.Sms, DateTimeOffset.UnixEpoch, CancellationToken.None);
        await AcceptAsync(Text("i1", "TD"), Text("i1", "TD"));
        Assert.Equal(0L, await SilencedAsync());

        await AcceptAsync(Text("i2", "TD"));
        Assert.Equal(2L, await SilencedAsync());
    }

    [Theory]
    [InlineData("TD", "refusal", 2)]
    [InlineData("请联系我", "unread", 1)]
    public async Task A_text_is_kept_before_anything_is_done_about_it(string words, string takenFor, long letters)
    {
        await _engine.Part<Inbound>().AcceptAsync([Text("i1", words)], CancellationToken.None);
        Assert.Equal(takenFor, await TakenForAsync("i1"));
        Assert.Equal(letters, await _engine.ScalarAsync<long>("SELECT count(*) FROM letter"));
        Assert.Equal(2L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM policy_state JOIN policy ON id = policy_id WHERE phone LIKE '%1' AND turn_no = 1"));
    }

    [Fact]
    public async Task A_text_whose_meaning_could_not_be_written_is_not_kept_and_comes_again()
    {
        await _engine.ExecuteAsync("ALTER TABLE letter ADD CONSTRAINT full_box CHECK (policy_id < 0)");
        await Assert.ThrowsAsync<PostgresException>(() => AcceptAsync(Text("i1", "TD")));
        Assert.Equal(0L, await _engine.ScalarAsync<long>(
            "SELECT (SELECT count(*) FROM contact_block) + (SELECT count(*) FROM customer_text)"));

        await _engine.ExecuteAsync("ALTER TABLE letter DROP CONSTRAINT full_box");
        await AcceptAsync(Text("i1", "TD"));
        Assert.Equal(2L, await SilencedAsync());
        Assert.Equal("refusal", await TakenForAsync("i1"));
    }

    [Fact]
    public async Task A_reply_brought_again_asks_no_term_that_began_after_it()
    {
        await AcceptAsync(Text("i1", "请联系我"));
        await _engine.ImportAsync(Header + $"SH003,沪A00009,{Phone},2026-09-15,1\n");
        await AcceptAsync(Text("i1", "请联系我"));
        Assert.Equal(1L, await AppointmentsAsync());
    }

    [Fact]
    public async Task A_sender_that_is_no_mobile_phone_is_kept_and_does_not_stop_the_texts_after_it()
    {
        await AcceptAsync(Text("i1", "您好") with { Phone = "1069" }, Text("i2", "请联系我"));
        Assert.Equal(1L, await AppointmentsAsync());
        Assert.Equal("unread", await TakenForAsync("i1"));
    }

    [Fact]
    public async Task A_phone_that_no_term_has_is_kept_too()
    {
        await AcceptAsync(Text("i1", "TD") with { Phone = "13900000099" });
        Assert.Equal("refusal", await TakenForAsync("i1"));
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
    }

    [Fact]
    public async Task No_letter_and_no_journal_tells_what_the_customer_wrote()
    {
        await _engine.Part<Inbound>().AcceptAsync([Text("i1", "tell nobody")], CancellationToken.None);
        Assert.Equal(0L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM letter WHERE message::text LIKE '%nobody%'"));
        await _engine.DeliverLettersAsync();
        Assert.Equal(0L, await _engine.ScalarAsync<long>(
            """
            SELECT (SELECT count(*) FROM journal WHERE journal::text LIKE '%nobody%')
                   + (SELECT count(*) FROM policy_state WHERE policy_state::text LIKE '%nobody%')
            """));
    }

    private static GatewayInbound Text(string id, string text) =>
        new(id, Phone, text, DateTimeOffset.UnixEpoch);

    private async Task AcceptAsync(params GatewayInbound[] texts)
    {
        try
        {
            await _engine.Part<Inbound>().AcceptAsync(texts, CancellationToken.None);
        }
        finally
        {
            await _engine.DeliverLettersAsync();
        }
    }

    private Task<string> TakenForAsync(string id) =>
        _engine.ScalarAsync<string>($"SELECT taken_for FROM customer_text WHERE message_id = '{id}'");

    private Task<long> SilencedAsync() =>
        _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE silenced <> 0");

    private Task<long> AppointmentsAsync() => _engine.ScalarAsync<long>(
        "SELECT count(*) FROM policy_state WHERE state::jsonb -> 'appointment' ->> 'at' IS NOT NULL");
}
