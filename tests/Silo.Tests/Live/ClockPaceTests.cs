using CampaignEngine.Silo.Live;
using Microsoft.Extensions.Time.Testing;

namespace CampaignEngine.Silo.Tests.Live;

public sealed class ClockPaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);

    [Fact]
    public void Moving_rehearsal_clock_is_told_at_most_twice_a_second()
    {
        var pace = new ClockPace(_time);
        var told = 0;
        for (var tenth = 0; tenth < 100; tenth++)
        {
            told += pace.IsDue(new Pulse(0, Start.AddHours(tenth), true)) ? 1 : 0;
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }
        Assert.Equal(20, told);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Clock_that_stands_or_moves_by_itself_is_told_every_fifteen_seconds(bool isVirtual)
    {
        var pace = new ClockPace(_time);
        var told = 0;
        for (var second = 0; second < 60; second++)
        {
            told += pace.IsDue(new Pulse(0, isVirtual ? Start : Start.AddSeconds(second), isVirtual)) ? 1 : 0;
            _time.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(4, told);
    }

    [Fact]
    public void Beginning_rehearsal_is_told_soon()
    {
        var pace = new ClockPace(_time);
        Assert.True(pace.IsDue(new Pulse(0, Start, false)));
        _time.Advance(ClockPace.Shortest);
        Assert.True(pace.IsDue(new Pulse(0, Start.AddDays(90), true)));
    }
}
