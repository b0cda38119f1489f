using System.Diagnostics.Metrics;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Replies;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Replies;

/// <summary>Nobody waits for an answer for ever: <see cref="AnswerReminders"/> and its loop.</summary>
public sealed class AnswerRemindersTests : IAsyncLifetime
{
    private const string Phone = "13900000001";

    private readonly EngineHost _engine = new();

    public async Task InitializeAsync() => await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 2));

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData("2026-04-17 15:00", "2026-04-20 14:59", "2026-04-20 15:00")]
    [InlineData("2026-04-18 10:00", "2026-04-21 08:59", "2026-04-21 09:00")]
    [InlineData("2026-04-30 15:00", "2026-05-06 14:59", "2026-05-06 15:00")]
    [InlineData("2026-05-08 15:00", "2026-05-09 14:59", "2026-05-09 15:00")]
    public async Task A_text_is_overdue_after_one_working_day_across_weekends_holidays_and_make_up_workdays(
        string received, string before, string overdue)
    {
        await WriteAsync(received);
        Assert.Equal(0, await RemindAsync(before));
        Assert.Equal(1, await RemindAsync(overdue));
        Assert.Equal(overdue, await _engine.ScalarAsync<string>(
            "SELECT to_char(reminded_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') FROM customer_text"));
        Assert.Equal(0, await RemindAsync("2026-07-01 12:00"));
        Assert.Equal(overdue, await _engine.ScalarAsync<string>(
            "SELECT to_char(reminded_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') FROM customer_text"));
    }

    [Fact]
    public async Task The_zone_of_the_dealer_whose_term_ends_first_counts()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-14", 1, dealer: "SH002"));
        await _engine.ExecuteAsync(
            """
            UPDATE dealer SET state = jsonb_set(state::jsonb, '{zone}', '"Asia/Urumqi"')::json WHERE code = 'SH002'
            """);
        await using var silo = await _engine.StartAsync(hasWindows: false);
        await WriteAsync("2026-04-15 10:00");
        await _engine.SetClockAsync("2026-04-16 10:59");
        Assert.Equal(0, await silo.Part<AnswerReminders>().RunOnceAsync(CancellationToken.None));
        await _engine.SetClockAsync("2026-04-16 11:00");
        Assert.Equal(1, await silo.Part<AnswerReminders>().RunOnceAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_text_of_nobodys_phone_is_overdue_by_the_usual_hours()
    {
        await WriteAsync("2026-04-15 10:00", phone: "1069");
        Assert.Equal(0, await RemindAsync("2026-04-16 09:59"));
        Assert.Equal(1, await RemindAsync("2026-04-16 10:00"));
    }

    [Fact]
    public async Task A_judged_text_is_nobodys_worry()
    {
        await WriteAsync("2026-04-15 10:00");
        await _engine.ExecuteAsync("UPDATE customer_text SET judgement = 'answered', judged_at = now()");
        Assert.Equal(0, await RemindAsync("2026-04-20 10:00"));
    }

    [Fact]
    public async Task The_open_call_of_the_sender_comes_first_also_one_that_was_opened_since()
    {
        await WriteAsync("2026-04-16 10:00");
        await RemindAsync("2026-04-17 10:00");
        await OpenCallsAsync();
        Assert.Equal("13900000001 0, 13900000002 0", await PrioritiesAsync());
        await RemindAsync("2026-04-17 10:01");
        Assert.Equal("13900000001 1 answer-overdue, 13900000002 0", await PrioritiesAsync());
    }

    [Fact]
    public async Task A_call_that_was_raised_already_keeps_its_reason_and_one_that_is_held_is_left_alone()
    {
        await WriteAsync("2026-04-16 10:00");
        await WriteAsync("2026-04-16 10:00", "i2", "13900000002");
        await OpenCallsAsync();
        await _engine.ExecuteAsync(
            """
            UPDATE call_task SET priority = 1, raised_by = 'exclusivity-ends'
            WHERE policy_id = (SELECT min(policy_id) FROM call_task)
            """);
        await using var held = await _engine.HoldAsync(
            "SELECT FROM call_task WHERE policy_id = (SELECT max(policy_id) FROM call_task) FOR UPDATE");
        await RemindAsync("2026-04-17 19:45");
        Assert.Equal("13900000001 1 exclusivity-ends, 13900000002 0", await PrioritiesAsync());
    }

    [Fact]
    public async Task More_texts_than_a_batch_holds_are_all_looked_at()
    {
        await _engine.ExecuteAsync(
            """
            INSERT INTO customer_text (message_id, is_cut, received_at, taken_for)
            SELECT 'm' || n, false, '2026-04-15 10:00+08', 'unread' FROM generate_series(1, 2500) AS n
            """);
        Assert.Equal(2500, await RemindAsync("2026-04-17 10:00"));
    }

    [Fact]
    public async Task Two_gauges_tell_how_many_wait_and_how_many_too_long()
    {
        var told = new Dictionary<string, long>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, hears) =>
            {
                if (instrument.Name.StartsWith("campaign.texts.", StringComparison.Ordinal))
                    hears.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, _, _) => told[instrument.Name] = count);
        listener.Start();
        await WriteAsync("2026-04-15 10:00");
        await WriteAsync("2026-04-17 10:00", "i2");
        using var loop = new AnswerReminderLoop(
            _engine.Part<AnswerReminders>(), new SiloOptions(), NullLogger<AnswerReminderLoop>.Instance);
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
        Assert.Equal((2, 1), (told["campaign.texts.unread"], told["campaign.texts.overdue"]));
    }

    private async Task OpenCallsAsync()
    {
        await _engine.DeliverLettersAsync();
        await _engine.WakeAllAsync();
    }

    private async Task WriteAsync(string at, string id = "i1", string phone = Phone)
    {
        await _engine.SetClockAsync(at);
        await _engine.Part<Inbound>().AcceptAsync(
            [new GatewayInbound(id, phone, "多少钱", DateTimeOffset.UnixEpoch)], CancellationToken.None);
    }

    private async Task<int> RemindAsync(string at)
    {
        await _engine.SetClockAsync(at);
        return await _engine.Part<AnswerReminders>().RunOnceAsync(CancellationToken.None);
    }

    private Task<string> PrioritiesAsync() => _engine.ScalarAsync<string>(
        """
        SELECT string_agg(concat_ws(' ', phone, priority, raised_by), ', ' ORDER BY phone)
        FROM call_task JOIN policy ON policy.id = policy_id
        """);
}
