using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Tests.Calendars;

public sealed class ContactWindowTests
{
    private static readonly ContactWindow Window = new(new TimeOnly(9, 0), new TimeOnly(20, 0));

    [Theory]
    [InlineData("08:59:59", false)]
    [InlineData("09:00:00", true)]
    [InlineData("19:59:59", true)]
    [InlineData("20:00:00", false)]
    public void Opening_is_inside_and_closing_outside(string time, bool isOpen) =>
        Assert.Equal(isOpen, Window.IsOpen(Samples.At($"2025-03-03 {time}"), Samples.Shanghai));

    [Fact]
    public void Picked_instants_spread_evenly_and_keep_the_closing_margin()
    {
        var day = Samples.Day("2025-03-03");
        var hours = new int[21];
        for (var policy = 0UL; policy < 10_500; policy++)
        {
            var at = Window.Pick(day, StableHash.Of(policy, 3), Samples.Shanghai);
            Assert.InRange(at, Samples.At("2025-03-03 09:00"), Samples.At("2025-03-03 19:29:59"));
            hours[(int)(at - Samples.At("2025-03-03 09:00")).TotalMinutes / 30]++;
        }
        Assert.All(hours, count => Assert.InRange(count, 400, 600));
    }

    [Fact]
    public void The_same_hash_picks_the_same_time_on_every_day()
    {
        var first = Window.Pick(Samples.Day("2025-03-03"), 777, Samples.Shanghai);
        Assert.Equal(first.AddDays(30), Window.Pick(Samples.Day("2025-04-02"), 777, Samples.Shanghai));
    }

    [Fact]
    public void A_day_not_begun_keeps_its_picked_instant()
    {
        var picked = Window.Pick(Samples.Day("2025-03-03"), 7_777, Samples.Shanghai);
        Assert.Equal(picked, Window.PickFrom(Samples.At("2025-03-03 08:00"), 7_777, Samples.Shanghai));
        Assert.Equal(picked, Window.PickFrom(picked, 7_777, Samples.Shanghai));
    }

    [Fact]
    public void What_is_left_of_a_day_is_spread_over_its_rest()
    {
        var noon = Samples.At("2025-03-03 12:00");
        for (var hash = 0UL; hash < 5_000; hash += 7)
            Assert.InRange(Window.PickFrom(noon, hash, Samples.Shanghai)!.Value, noon,
                Samples.At("2025-03-03 19:29:59"));
    }

    [Fact]
    public void Within_the_closing_margin_it_is_now_and_after_closing_never()
    {
        var late = Samples.At("2025-03-03 19:45");
        Assert.Equal(late, Window.PickFrom(late, 1, Samples.Shanghai));
        Assert.Null(Window.PickFrom(Samples.At("2025-03-03 20:00"), 1, Samples.Shanghai));
    }
}
