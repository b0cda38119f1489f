using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Tests.Calendars;

public sealed class WorkingDayTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    // Saturday 28 February is worked for Monday 2 March.
    private static readonly BusinessCalendar Moved = new(
        [new(new DateOnly(2026, 2, 28), DayKind.Work), new(new DateOnly(2026, 3, 2), DayKind.Off)], [2026]);

    [Theory]
    [InlineData("2026-03-04T02:00Z", "2026-03-03T02:00Z")]
    [InlineData("2026-03-02T02:00Z", "2026-02-27T02:00Z")]
    [InlineData("2026-03-01T02:00Z", "2026-02-26T16:00Z")]
    [InlineData("2026-03-02T16:30Z", "2026-03-01T16:30Z")]
    public void A_working_day_ago_leaves_days_off_out(string now, string ago) => Assert.Equal(
        DateTimeOffset.Parse(ago),
        WorkingDay.Ago(DateTimeOffset.Parse(now), BusinessCalendar.WeekendsOnly, Shanghai));

    [Theory]
    [InlineData("2026-03-03T02:00Z", "2026-02-28T02:00Z")]
    [InlineData("2026-03-02T02:00Z", "2026-02-27T16:00Z")]
    public void Make_up_workdays_and_holidays_count_as_the_notice_says(string now, string ago) =>
        Assert.Equal(DateTimeOffset.Parse(ago), WorkingDay.Ago(DateTimeOffset.Parse(now), Moved, Shanghai));
}
