using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Reporting;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Improvement;
using CampaignEngine.Silo.Reports.Schedule;

namespace CampaignEngine.Silo.Tests.Reports.Schedule;

/// <summary>
/// What <see cref="ScheduledReports"/> has made, by the engine's clock, driven by <see cref="ScheduleLoop"/> and named
/// by <see cref="ReportNames"/>. 1 May 2026 is a day off.
/// </summary>
public sealed class ScheduledReportsTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync() => await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 2));

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Each_report_is_made_once_for_its_dealer_kind_and_day_whichever_silo_asks()
    {
        Assert.Empty(await AtAsync("2026-04-08 08:29"));
        await _engine.SetClockAsync("2026-04-08 08:30");
        var others = Enumerable.Range(0, 3).Select(_ => _engine.Create<ScheduledReports>()).ToList();
        await Task.WhenAll(others.Select(silo => silo.RunOnceAsync(CancellationToken.None)));
        Assert.Equal(["daily-list 2026-04-08 2026-04-08 xlsx zh schedule"], await TakeAsync());
        Assert.Empty(await AtAsync("2026-04-08 23:00"));
    }

    [Fact]
    public async Task A_week_and_a_month_are_made_when_they_are_over_the_week_after_its_review()
    {
        Assert.Equal(["daily-list 2026-04-13 2026-04-13 xlsx zh schedule"], await AtAsync("2026-04-13 08:30"));
        await _engine.Part<WeeklyReviews>().RunOnceAsync(CancellationToken.None);
        Assert.Equal(["weekly 2026-04-06 2026-04-12 xlsx zh schedule"], await AtAsync("2026-04-13 08:31"));
        Assert.Equal(["monthly 2026-04-01 2026-04-30 xlsx zh schedule"], await AtAsync("2026-05-01 08:30"));
    }

    [Fact]
    public async Task After_an_outage_the_newest_is_made_and_one_that_nobody_has_begun_gives_way_to_it()
    {
        await AtAsync("2026-04-08 09:00", isTaken: false);
        Assert.Equal(["daily-list 2026-04-15 2026-04-15 xlsx zh schedule"], await AtAsync("2026-04-15 09:00"));
    }

    [Fact]
    public async Task A_dealer_gets_what_it_wants_and_one_that_rests_gets_nothing()
    {
        var dealers = _engine.Part<DealerCalls>();
        await dealers.TellAsync("SH001", new DealerMessage.ReportsScheduled(new ReportSchedule(
            [new ReportPlan(ScheduledReport.DailyList, new TimeOnly(9, 15))], "csv", "en")), CancellationToken.None);
        Assert.Empty(await AtAsync("2026-04-08 09:14"));
        Assert.Equal(["daily-list 2026-04-08 2026-04-08 csv en schedule"], await AtAsync("2026-04-08 09:15"));
        await dealers.TellAsync("SH001", new DealerMessage.SuspensionAsked(), CancellationToken.None);
        Assert.Empty(await AtAsync("2026-04-09 09:15"));
    }

    // What is newly to be made at a time; taken out of the row.
    private async Task<string[]> AtAsync(string local, bool isTaken = true)
    {
        await _engine.SetClockAsync(local);
        using var loop = _engine.Create<ScheduleLoop>(_engine.Create<ScheduledReports>());
        Assert.False(await loop.RunOnceAsync(CancellationToken.None));
        return isTaken ? await TakeAsync() : [];
    }

    private async Task<string[]> TakeAsync() => await _engine.ScalarAsync<string[]>(
        """
        WITH taken AS (DELETE FROM report_job RETURNING *)
        SELECT coalesce(
            array_agg(concat_ws(' ', kind, first_day, last_day, format, language, created_by) ORDER BY id), '{}')
        FROM taken
        """);
}
