using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Dealers.Reporting;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Reports.Jobs;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Schedule;

/// <summary>
/// Asks every dealer which of its reports are due by the engine's clock, and has them made. Every silo asks; the rows
/// decide that each is made once, whichever silo dies.
/// </summary>
internal sealed class ScheduledReports(Databases databases, DealerCalls dealers, PlanContexts contexts)
{
    private const int MostInFlight = 16;

    private static readonly string ListActive = Sql.Load("Reports/Schedule/list_active.sql");
    private static readonly string AddDue = Sql.Load("Reports/Schedule/add_due.sql");

    /// <summary>Has made what is due and was not made yet; true when anything was.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        var (now, calendar) = await contexts.CalendarAsync(stop);
        var due = await DueAsync(now, calendar, stop);
        return due.Count > 0 && await AddAsync(due, stop);
    }

    private async Task<List<Due>> DueAsync(DateTimeOffset now, BusinessCalendar calendar, CancellationToken stop)
    {
        var active = await ActiveAsync(stop);
        var schedules = new ReportSchedule?[active.Count];
        await Parallel.ForAsync(0, active.Count,
            new ParallelOptions { MaxDegreeOfParallelism = MostInFlight, CancellationToken = stop },
            async (place, _) => schedules[place] = await dealers.LookAsync(active[place].Id, stop) is { } dealer
                ? dealer.Settings.Reports ?? ReportSchedule.Usual
                : null);
        return
        [
            .. from dealer in active.Zip(schedules)
               where dealer.Second is not null
               from plan in dealer.Second.Plans
               let day = ReportDays.LastDue(plan, now, dealer.First.Zone, calendar)
               where day is not null
               select new Due(
                   dealer.First.Id, ReportNames.Of(plan.Report), day.Value,
                   ReportDays.SpanOf(plan.Report, day.Value), dealer.Second),
        ];
    }

    private async Task<List<(int Id, TimeZoneInfo Zone)>> ActiveAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(ListActive);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var active = new List<(int, TimeZoneInfo)>();
        while (await rows.ReadAsync(stop))
            active.Add((rows.GetInt32(0), TimeZoneInfo.FindSystemTimeZoneById(rows.GetString(1))));
        return active;
    }

    private async Task<bool> AddAsync(List<Due> due, CancellationToken stop)
    {
        await using var command = databases.Api.Command(
            AddDue, due.Select(one => one.DealerId).ToArray(), due.Select(one => one.Kind).ToArray(),
            due.Select(one => one.Day).ToArray(), due.Select(one => one.Span.First).ToArray(),
            due.Select(one => one.Span.Last).ToArray(), due.Select(one => one.Schedule.Format).ToArray(),
            due.Select(one => one.Schedule.Language).ToArray(), ReportKind.Schedule, ReportJob.Kept);
        return await command.ExecuteNonQueryAsync(stop) > 0;
    }

    private sealed record Due(
        int DealerId, string Kind, DateOnly Day, (DateOnly First, DateOnly Last) Span, ReportSchedule Schedule);
}
