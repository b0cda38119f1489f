using CampaignEngine.Silo.Rehearsal;

namespace CampaignEngine.Silo.Tests.Rehearsal;

public sealed class RehearsalPaceTests
{
    [Fact]
    public void The_greatest_pace_never_waits() =>
        Assert.Equal(TimeSpan.Zero, RehearsalPace.Parse("max")!.RealTimeFor(TimeSpan.FromDays(90)));

    [Fact]
    public void Days_per_second_say_how_long_a_step_takes() =>
        Assert.Equal(TimeSpan.FromSeconds(2), RehearsalPace.Parse("0.5")!.RealTimeFor(TimeSpan.FromDays(1)));

    [Theory]
    [InlineData("0.5", 1, 0, 1)]
    [InlineData("0.5", 1, 1, 1)]
    [InlineData("0.5", 1, 2, 0)]
    [InlineData("0.5", 1, 9, 0)]
    [InlineData("max", 90, 0, 0)]
    public void A_step_is_waited_for_until_its_time_has_passed(string pace, int days, int passed, int wait) =>
        Assert.Equal(TimeSpan.FromSeconds(wait), RehearsalPace.Parse(pace)!.NextWait(
            TimeSpan.FromDays(days), TimeSpan.FromSeconds(passed)));

    [Fact]
    public void At_the_slowest_pace_a_long_step_is_waited_for_in_parts() => Assert.Equal(
        RehearsalPace.LongestWait,
        RehearsalPace.Parse("0.00001")!.NextWait(TimeSpan.FromDays(36_500), TimeSpan.Zero));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("fast")]
    [InlineData("NaN")]
    [InlineData("")]
    [InlineData("0.0000001")]
    [InlineData("1e-300")]
    [InlineData("10001")]
    public void What_is_no_pace_is_refused(string text) => Assert.Null(RehearsalPace.Parse(text));
}
