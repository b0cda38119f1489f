using CampaignEngine.Silo.Outbox.Gateways;
using Microsoft.Extensions.Time.Testing;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class SendRateTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 50)]
    [InlineData(10, 100)]
    [InlineData(200, 3)]
    [InlineData(200, 450)]
    [InlineData(5000, 20)]
    public void No_second_ever_holds_more_than_the_cap(int cap, int stepMilliseconds)
    {
        var rate = new SendRate(cap, _clock);
        var sent = new List<(DateTimeOffset At, int Count)>();
        for (var step = 0; step < 4000 / stepMilliseconds; step++)
        {
            sent.Add((_clock.GetUtcNow(), rate.Take(int.MaxValue)));
            _clock.Advance(TimeSpan.FromMilliseconds(stepMilliseconds));
        }
        Assert.All(sent, first => Assert.InRange(WithinASecond(sent, first.At), 0, cap));
    }

    [Fact]
    public void A_long_silence_earns_no_burst()
    {
        var rate = new SendRate(200, _clock);
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(20, rate.Take(1000));
    }

    [Fact]
    public void A_steady_taker_gets_nearly_the_cap()
    {
        var rate = new SendRate(200, _clock);
        var taken = 0;
        for (var step = 0; step < 1000; step++)
        {
            taken += rate.Take(1000);
            _clock.Advance(TimeSpan.FromMilliseconds(10));
        }
        Assert.InRange(taken, 1750, 2000);
    }

    [Fact]
    public void Wait_ends_exactly_when_the_next_permit_is_there()
    {
        var rate = new SendRate(10, _clock);
        Assert.Equal(1, rate.Take(5));
        var wait = rate.Wait();
        Assert.True(wait > TimeSpan.Zero);
        _clock.Advance(wait + TimeSpan.FromTicks(1));
        Assert.Equal(TimeSpan.Zero, rate.Wait());
        Assert.Equal(1, rate.Take(5));
    }

    [Fact]
    public void A_pause_holds_everything_back_until_it_is_over()
    {
        var rate = new SendRate(200, _clock);
        rate.Pause(TimeSpan.FromSeconds(30));
        rate.Pause(TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, rate.Take(10));
        Assert.Equal(TimeSpan.FromSeconds(1), rate.Wait());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(10, rate.Take(10));
    }

    [Fact]
    public void Unused_permits_come_back()
    {
        var rate = new SendRate(200, _clock);
        Assert.Equal(20, rate.Take(20));
        rate.Return(15);
        Assert.Equal(15, rate.Take(20));
        rate.Return(1000);
        Assert.Equal(20, rate.Take(1000));
    }

    private static int WithinASecond(List<(DateTimeOffset At, int Count)> sent, DateTimeOffset from) =>
        sent.Where(one => one.At >= from && one.At - from < TimeSpan.FromSeconds(1)).Sum(one => one.Count);
}
