using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Replies;

/// <summary>
/// Reminds of texts that nobody has judged within a working day: marks each once, lets the open call of its sender come
/// first, and counts what waits. No touch depends on it, so a rehearsal's clock does not wait for it.
/// </summary>
internal sealed class AnswerReminders(
    Databases databases, TurnContexts contexts, WorldView view, EngineClock clock)
{
    private const int Batch = 1_000;

    private static readonly string ReadWaitingTexts = Sql.Load("Replies/read_waiting_texts.sql");
    private static readonly string RemindOfTexts = Sql.Load("Replies/remind_of_texts.sql");
    private static readonly string RaiseOverdueCalls = Sql.Load("Replies/raise_overdue_calls.sql");
    private static readonly string CountUnread = Sql.Load("Replies/count_unread.sql");

    private static readonly TimeZoneInfo UsualZone = TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone);

    /// <summary>Looks at every text that waits; says of how many it has reminded.</summary>
    public async Task<int> RunOnceAsync(CancellationToken stop)
    {
        var now = await clock.NowAsync(stop);
        var calendarRevision = (await view.AsOfAsync(null, stop)).CalendarRevision;
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        var calendar = await contexts.CalendarAsync(connection, calendarRevision, stop);
        var (reminded, after) = (0, (Waiting?)null);
        while (await WaitingAsync(connection, after, stop) is { Count: > 0 } waiting)
        {
            var overdue = new List<long>();
            foreach (var text in waiting)
                if (await EndsAtAsync(connection, text, calendar, stop) <= now)
                    overdue.Add(text.Id);
            reminded += await RemindAsync(connection, overdue, now, stop);
            after = waiting[^1];
        }
        await using (var raise = connection.Command(RaiseOverdueCalls, Rules.AnswerOverdue))
            await raise.ExecuteNonQueryAsync(stop);
        await CountAsync(connection, stop);
        return reminded;
    }

    // A person without a live term is nobody's by now; the usual hours count.
    private async ValueTask<DateTimeOffset> EndsAtAsync(
        NpgsqlConnection connection, Waiting text, BusinessCalendar calendar, CancellationToken stop)
    {
        if (text.Term is not { } term)
            return AnswerTime.EndsAt(text.ReceivedAt, ContactWindow.Usual, callsEveryDay: false, calendar, UsualZone);
        var windows = (await contexts.PlaybookAsync(connection, term.PlaybookId, stop)).Windows;
        var zone = (await contexts.DealerAsync(connection, term.DealerId, stop)).Zone;
        return AnswerTime.EndsAt(text.ReceivedAt, windows.Call, windows.CallOnOffDays, calendar, zone);
    }

    private static async Task<List<Waiting>> WaitingAsync(
        NpgsqlConnection connection, Waiting? after, CancellationToken stop)
    {
        await using var command = connection.Command(
            ReadWaitingTexts, after?.ReceivedAt ?? DateTimeOffset.UnixEpoch, after?.Id ?? 0L, Batch);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var waiting = new List<Waiting>();
        while (await rows.ReadAsync(stop))
            waiting.Add(new Waiting(
                rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1),
                rows.IsDBNull(2) ? null : new LiveTerm(rows.GetInt32(2), rows.GetInt32(3))));
        return waiting;
    }

    private static async Task<int> RemindAsync(
        NpgsqlConnection connection, List<long> overdue, DateTimeOffset now, CancellationToken stop)
    {
        if (overdue.Count == 0)
            return 0;
        await using var command = connection.Command(RemindOfTexts, overdue.ToArray(), now);
        return await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task CountAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = connection.Command(CountUnread);
        await using var rows = await command.ExecuteReaderAsync(stop);
        await rows.ReadAsync(stop);
        Telemetry.TextsUnread.Record(rows.GetInt64(0));
        Telemetry.TextsOverdue.Record(rows.GetInt64(1));
    }

    private sealed record Waiting(long Id, DateTimeOffset ReceivedAt, LiveTerm? Term);

    private sealed record LiveTerm(int DealerId, int PlaybookId);
}
