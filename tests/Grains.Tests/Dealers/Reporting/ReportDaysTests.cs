using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Dealers.Reporting;

namespace CampaignEngine.Grains.Tests.Dealers.Reporting;

public sealed class ReportDaysTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    // 1 June 2026 is a Monday; Saturday the 6th is worked, Friday the 5th is not.
    private static readonly BusinessCalendar Calendar = new(
        [
            KeyValuePair.Create(new DateOnly(2026, 6, 5), DayKind.Off),
            KeyValuePair.Create(new DateOnly(2026, 6, 6), DayKind.Work),
        ], [2026]);

    [Theory]
    [InlineData(ScheduledReport.DailyList, "2026-06-04 08:29", null)]
    [InlineData(ScheduledReport.DailyList, "2026-06-04 08:30", "2026-06-04")]
    [InlineData(ScheduledReport.DailyList, "2026-06-05 12:00", null)]
    [InlineData(ScheduledReport.DailyList, "2026-06-06 12:00", "2026-06-06")]
    [InlineData(ScheduledReport.Weekly, "2026-06-08 08:29", null)]
    [InlineData(ScheduledReport.Weekly, "2026-06-08 08:30", "2026-06-08")]
    [InlineData(ScheduledReport.Weekly, "2026-06-11 23:59", "2026-06-08")]
    [InlineData(ScheduledReport.Weekly, "2026-06-12 00:00", null)]
    [InlineData(ScheduledReport.Monthly, "2026-06-01 08:30", "2026-06-01")]
    [InlineData(ScheduledReport.Monthly, "2026-06-05 08:30", null)]
    public void A_report_is_due_on_its_days_from_its_time_on_and_not_for_long(
        ScheduledReport report, string now, string? day) => Assert.Equal(
        day is null ? null : DateOnly.Parse(day),
        ReportDays.LastDue(new ReportPlan(report, new TimeOnly(8, 30)), Samples.At(now), Shanghai, Calendar));

    [Theory]
    [InlineData(ScheduledReport.DailyList, "2026-06-01", "2026-06-01")]
    [InlineData(ScheduledReport.Weekly, "2026-05-25", "2026-05-31")]
    [InlineData(ScheduledReport.Monthly, "2026-05-01", "2026-05-31")]
    public void A_report_is_about_its_day_or_what_is_over(ScheduledReport report, string first, string last) =>
        Assert.Equal(
            (DateOnly.Parse(first), DateOnly.Parse(last)), ReportDays.SpanOf(report, new DateOnly(2026, 6, 1)));
}
