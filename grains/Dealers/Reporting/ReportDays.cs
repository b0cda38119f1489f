using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Dealers.Reporting;

/// <summary>On which days scheduled reports are due, and which days they are about.</summary>
public static class ReportDays
{
    // Yesterday's list is worth nothing; the others are still read some days later.
    private const int LongestDelay = 3;

    /// <summary>
    /// The last day on which a report was due, so that after an outage the newest alone is made; null when that is long
    /// past.
    /// </summary>
    /// <param name="plan">The report and its time.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="zone">The dealer's zone.</param>
    /// <param name="calendar">The working days.</param>
    public static DateOnly? LastDue(
        ReportPlan plan, DateTimeOffset now, TimeZoneInfo zone, BusinessCalendar calendar)
    {
        var today = LocalTime.DayOf(now, zone);
        var oldest = plan.Report == ScheduledReport.DailyList ? today : today.AddDays(-LongestDelay);
        for (var day = today; day >= oldest; day = day.AddDays(-1))
            if (IsDayOf(plan.Report, day, calendar) && LocalTime.At(day, plan.At, zone) <= now)
                return day;
        return null;
    }

    /// <summary>The days that a report of a day is about, both included.</summary>
    public static (DateOnly First, DateOnly Last) SpanOf(ScheduledReport report, DateOnly day) => report switch
    {
        ScheduledReport.Weekly => (day.AddDays(-7), day.AddDays(-1)),
        ScheduledReport.Monthly => (day.AddMonths(-1), day.AddDays(-1)),
        _ => (day, day),
    };

    private static bool IsDayOf(ScheduledReport report, DateOnly day, BusinessCalendar calendar) => report switch
    {
        ScheduledReport.Weekly => day.DayOfWeek == DayOfWeek.Monday,
        ScheduledReport.Monthly => day.Day == 1,
        _ => calendar.IsWorkday(day),
    };
}
