using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Tests.Calendars;

public sealed class BusinessCalendarTests
{
    [Theory]
    [InlineData("2025-03-14", true)]
    [InlineData("2025-03-15", false)]
    [InlineData("2025-10-01", false)]
    [InlineData("2025-09-28", true)]
    [InlineData("2026-02-28", true)]
    [InlineData("2027-10-01", true)]
    public void Named_days_go_before_ordinary_weeks(string day, bool isWorkday) =>
        Assert.Equal(isWorkday, Samples.China.IsWorkday(Samples.Day(day)));

    [Theory]
    [InlineData("2025-09-30", "2025-10-09", "2025-09-29")]
    [InlineData("2025-10-04", "2025-10-09", "2025-09-30")]
    [InlineData("2025-10-10", "2025-10-11", "2025-10-09")]
    [InlineData("2025-03-15", "2025-03-17", "2025-03-14")]
    [InlineData("2025-12-31", "2026-01-04", "2025-12-30")]
    public void Neighbours_skip_days_off_and_stop_at_make_up_workdays(string day, string next, string previous)
    {
        Assert.Equal(Samples.Day(next), Samples.China.NextWorkday(Samples.Day(day)));
        Assert.Equal(Samples.Day(previous), Samples.China.PreviousWorkday(Samples.Day(day)));
    }

    [Fact]
    public void A_year_is_provisional_until_its_notice_is_out()
    {
        Assert.False(Samples.China.IsProvisional(Samples.Day("2026-12-31")));
        Assert.True(Samples.China.IsProvisional(Samples.Day("2027-01-01")));
        Assert.True(BusinessCalendar.WeekendsOnly.IsProvisional(Samples.Day("2025-01-01")));
    }
}
