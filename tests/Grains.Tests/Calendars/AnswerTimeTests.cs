using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Tests.Calendars;

public sealed class AnswerTimeTests
{
    [Theory]
    [InlineData("2026-03-03 15:04:05", "2026-03-04 15:04:05")]
    [InlineData("2026-03-03 09:00:00", "2026-03-04 09:00:00")]
    [InlineData("2026-03-03 07:30:00", "2026-03-04 09:00:00")]
    [InlineData("2026-03-03 20:00:00", "2026-03-05 09:00:00")]
    [InlineData("2026-03-03 23:59:59", "2026-03-05 09:00:00")]
    public void A_text_may_wait_until_the_same_time_of_the_next_working_day(string received, string ends) =>
        Assert.Equal(Samples.At(ends), EndsAt(received));

    [Theory]
    [InlineData("2026-03-06 15:00:00", "2026-03-09 15:00:00")]
    [InlineData("2026-03-07 15:00:00", "2026-03-10 09:00:00")]
    [InlineData("2026-03-06 21:00:00", "2026-03-10 09:00:00")]
    public void A_weekend_does_not_count(string received, string ends) =>
        Assert.Equal(Samples.At(ends), EndsAt(received));

    [Theory]
    [InlineData("2026-02-13 15:00:00", "2026-02-14 15:00:00")]
    [InlineData("2026-02-14 15:00:00", "2026-02-24 15:00:00")]
    [InlineData("2026-02-18 15:00:00", "2026-02-25 09:00:00")]
    [InlineData("2026-02-27 15:00:00", "2026-02-28 15:00:00")]
    public void A_holiday_does_not_count_and_a_make_up_workday_does(string received, string ends) =>
        Assert.Equal(Samples.At(ends), EndsAt(received));

    [Theory]
    [InlineData("2026-02-14 15:00:00", "2026-02-15 15:00:00")]
    [InlineData("2026-03-07 21:00:00", "2026-03-09 09:00:00")]
    public void Who_calls_on_days_off_answers_on_them(string received, string ends) =>
        Assert.Equal(Samples.At(ends), EndsAt(received, callsEveryDay: true));

    private static DateTimeOffset EndsAt(string received, bool callsEveryDay = false) => AnswerTime.EndsAt(
        Samples.At(received), ContactWindow.Usual, callsEveryDay, Samples.China, Samples.Shanghai);
}
