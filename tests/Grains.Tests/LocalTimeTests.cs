using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Tests;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("America/New_York", "2025-03-09", "02:30", "2025-03-09T07:00:00Z")]
    [InlineData("America/New_York", "2025-11-02", "01:30", "2025-11-02T05:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2025-10-05", "02:15", "2025-10-04T15:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2025-04-06", "01:45", "2025-04-05T14:45:00Z")]
    [InlineData("America/Santiago", "2025-09-07", "00:30", "2025-09-07T04:00:00Z")]
    [InlineData("America/Santiago", "2025-04-05", "23:30", "2025-04-06T02:30:00Z")]
    [InlineData("Asia/Amman", "2022-02-25", "00:30", "2022-02-24T22:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "12:00", "2011-12-30T10:00:00Z")]
    [InlineData("Asia/Shanghai", "1986-05-04", "02:30", "1986-05-03T18:00:00Z")]
    [InlineData("Asia/Shanghai", "1991-09-15", "01:30", "1991-09-14T16:30:00Z")]
    [InlineData("Asia/Urumqi", "2025-03-03", "09:00", "2025-03-03T03:00:00Z")]
    public void Skipped_times_move_to_the_end_of_the_gap_and_doubled_times_are_the_first(
        string zone, string day, string time, string utc) =>
        Assert.Equal(DateTimeOffset.Parse(utc),
            LocalTime.At(DateOnly.Parse(day), TimeOnly.Parse(time), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Theory]
    [InlineData("America/New_York", 2024)]
    [InlineData("Australia/Lord_Howe", 2024)]
    [InlineData("America/Santiago", 2024)]
    [InlineData("Asia/Amman", 2021)]
    [InlineData("Pacific/Apia", 2011)]
    [InlineData("Asia/Shanghai", 1986)]
    [InlineData("Asia/Urumqi", 2024)]
    public void Every_local_day_has_one_instant_and_they_strictly_increase(string id, int year)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var window = new ContactWindow(new TimeOnly(9, 0), new TimeOnly(20, 0));
        var before = DateTimeOffset.MinValue;
        for (var day = new DateOnly(year, 1, 1); day.Year < year + 2; day = day.AddDays(1))
        {
            var at = window.Pick(day, 0, zone);
            Assert.True(at > before, $"{day} at {at} does not follow {before}");
            if (day != new DateOnly(2011, 12, 30))
                Assert.Equal((day, new TimeOnly(9, 0)), (LocalTime.DayOf(at, zone), LocalTime.TimeOf(at, zone)));
            before = at;
        }
    }

    [Fact]
    public void A_day_that_a_zone_left_out_begins_with_the_next_one()
    {
        var apia = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia");
        var at = LocalTime.At(new DateOnly(2011, 12, 30), new TimeOnly(9, 0), apia);
        Assert.Equal(new DateOnly(2011, 12, 31), LocalTime.DayOf(at, apia));
        Assert.Equal(TimeOnly.MinValue, LocalTime.TimeOf(at, apia));
    }
}
