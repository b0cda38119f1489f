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
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("fast")]
    [InlineData("NaN")]
    [InlineData("")]
    public void What_is_no_pace_is_refused(string text) => Assert.Null(RehearsalPace.Parse(text));
}
