using CampaignEngine.Silo.Calendars;

namespace CampaignEngine.Silo.Tests.Calendars;

public sealed class ChinaHolidaysTests
{
    [Theory]
    [InlineData(2025, 28, "01-26 02-08 04-27 09-28 10-11")]
    [InlineData(2026, 33, "01-04 02-14 02-28 05-09 09-20 10-10")]
    public void A_year_has_the_days_of_its_notice(int year, int daysOff, string workdays)
    {
        var file = ChinaHolidays.Published.Single(file => file.Year == year);
        Assert.Equal(daysOff, file.DaysOff.Count);
        Assert.Equal(workdays, string.Join(' ', file.Workdays.Select(day => day.ToString("MM-dd"))));
        Assert.NotEmpty(file.Source);
    }

    [Theory]
    [InlineData("2025-01-01 2025-01-28 2025-02-04 2025-04-04 2025-05-05 2025-06-02 2025-10-08", false)]
    [InlineData("2026-01-03 2026-02-15 2026-02-23 2026-04-06 2026-05-05 2026-06-19 2026-09-25 2026-10-07", false)]
    [InlineData("2025-01-27 2025-02-05 2025-02-08 2025-04-07 2025-05-06 2025-06-03 2025-10-09 2025-10-11", true)]
    [InlineData("2026-01-04 2026-02-14 2026-02-24 2026-02-28 2026-05-09 2026-06-22 2026-09-28 2026-10-08", true)]
    [InlineData("2025-01-04 2026-03-01 2027-01-02", false)]
    public void Days_are_worked_or_off_as_published(string days, bool isWorkday)
    {
        foreach (var day in days.Split(' '))
            Assert.Equal(isWorkday, ChinaHolidays.Calendar.IsWorkday(DateOnly.Parse(day)));
    }

    [Fact]
    public void Only_2027_is_provisional() => Assert.Equal([false, false, true],
        new[] { 2025, 2026, 2027 }.Select(year => ChinaHolidays.Calendar.IsProvisional(new DateOnly(year, 6, 1))));
}
