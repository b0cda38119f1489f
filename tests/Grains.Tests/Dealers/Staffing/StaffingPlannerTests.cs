using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Dealers.Staffing;
using static CampaignEngine.Grains.Tests.Dealers.Staffing.StaffingSamples;

namespace CampaignEngine.Grains.Tests.Dealers.Staffing;

public sealed partial class StaffingPlannerTests
{
    [Fact]
    public void A_day_says_what_it_needs_and_what_there_is()
    {
        var day = Assert.Single(Forecast(Week(2, 0, 15)).Days);
        Assert.Equal(
            new StaffingDay(Monday, true, false, 15, 15, 150, 200, 0.75m, 0, 0, 15, 0, 0), day);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(10, 2)]
    [InlineData(11, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 0)]
    [InlineData(32, -1)]
    [InlineData(42, -1)]
    [InlineData(43, -2)]
    public void Too_few_are_missing_beyond_the_tolerance_and_whole_agents_are_free(int calls, int balance) =>
        Assert.Equal(balance, Assert.Single(Forecast(Week(3, 0, calls)).Days).Balance);

    [Fact]
    public void The_balance_is_the_number_that_puts_it_right()
    {
        for (var calls = 0; calls < 200; calls++)
            for (var agents = 0; agents < 8; agents++)
            {
                var balance = Forecast(Week(agents, 0, calls)).Days[0].Balance;
                Assert.True(balance <= agents);
                Assert.True(Forecast(Week(agents - balance, 0, calls)).Days[0].Balance == 0);
                if (balance < 0)
                    Assert.True(Forecast(Week(agents - balance - 1, 0, calls)).Days[0].Saturation is null or > 1.05m);
            }
    }

    [Fact]
    public void Nobody_is_an_honest_answer()
    {
        var forecast = Forecast(Week(0, 0, 15, 0));
        Assert.Null(forecast.Days[0].Saturation);
        Assert.Equal(-2, forecast.Days[0].Balance);
        Assert.Equal(0, forecast.Days[1].Saturation);
        Assert.Equal((0m, 15, 1), (forecast.Whole!.Agents, forecast.Whole.NotMade, forecast.Whole.DaysUnder));
        Assert.Null(forecast.Whole.Saturation);
        Assert.Equal(1, forecast.Whole.Needed.Whole);
    }

    [Fact]
    public void What_cannot_be_made_waits_until_its_last_day_has_passed()
    {
        var days = Forecast(Week(1, 1, 25, 0, 0)).Days;
        Assert.Equal([(0, 10, 0, 15), (15, 10, 5, 0), (0, 0, 0, 0)], days.Select(Flow));
        Assert.Equal([25, 0, 0], days.Select(day => day.Calls));
    }

    [Fact]
    public void What_can_wait_gives_way_to_what_cannot()
    {
        var book = Week(1, 0, 0, 0) with
        {
            Calls = [new(Monday, 8, Monday.AddDays(1)), new(Monday, 8, Monday)],
        };
        Assert.Equal([(0, 10, 0, 6), (6, 6, 0, 0)], Forecast(book).Days.Select(Flow));
    }

    [Fact]
    public void Calls_of_a_day_off_wait_for_the_next_working_day()
    {
        var saturday = Monday.AddDays(5);
        var book = Week(1, 0, 0) with
        {
            From = saturday,
            Days = 3,
            Calls = [new(saturday, 4, saturday.AddDays(2)), new(saturday, 3, saturday.AddDays(1))],
        };
        var forecast = Forecast(book);
        Assert.Equal([(0, 0, 0, 7), (7, 0, 3, 4), (4, 4, 0, 0)], forecast.Days.Select(Flow));
        Assert.Equal([false, false, true], forecast.Days.Select(day => day.IsWorkday));
        Assert.Equal([0, 0, 4], forecast.Days.Select(day => day.Calls));
        Assert.Equal([0, 0, 0], forecast.Days.Select(day => day.Balance));
        Assert.Equal(3, forecast.OffDaysOnly);
    }

    [Fact]
    public void What_waited_before_the_first_day_comes_in()
    {
        var book = Week(1, 0, 5) with { Calls = [new(Monday.AddDays(-9), 7, Monday), new(Monday, 5, Monday)] };
        var day = Assert.Single(Forecast(book).Days);
        Assert.Equal((7, 10, 2, 0), Flow(day));
        Assert.Equal((5, 12), (day.Planned, day.Calls));
    }

    [Fact]
    public void What_may_still_be_made_after_the_last_day_is_not_lost() =>
        Assert.Equal((0, 10, 0, 5), Flow(Assert.Single(Forecast(Week(1, 1, 15)).Days)));

    [Fact]
    public void A_make_up_workday_is_worked_and_a_holiday_is_not()
    {
        var may = new DateOnly(2026, 5, 1);
        var days = Forecast(Week(1, 0, 0) with { From = may, Days = 9, Calls = [] }).Days;
        Assert.Equal([6, 7, 8, 9], days.Where(day => day.IsWorkday).Select(day => day.Day.Day));
        Assert.All(days, day => Assert.Equal(day.IsWorkday ? 100 : 0, day.Capacity));
        Assert.Equal(1, days[^1].Balance);
    }

    [Fact]
    public void Days_whose_calendar_is_not_published_are_provisional()
    {
        var forecast = Forecast(Week(1, 0, 0) with { From = new(2026, 12, 31), Days = 2, Calls = [] });
        Assert.Equal([false, true], forecast.Days.Select(day => day.IsProvisional));
        Assert.Equal([false, true], forecast.Months.Select(month => month.IsProvisional));
        Assert.True(forecast.Whole!.IsProvisional);
    }

    [Fact]
    public void Without_any_working_day_no_number_of_agents_would_do()
    {
        var off = Enumerable.Range(0, 400).Select(day => KeyValuePair.Create(FirstOfMarch.AddDays(day), DayKind.Off));
        var closed = new BusinessCalendar(off, [2026]);
        var forecast = StaffingPlanner.Forecast(Week(3, 0, 5, 5), closed);
        Assert.Equal(new AgentsNeeded(null, null, null), forecast.Whole!.Needed);
        Assert.Equal((0, 0, 10), (forecast.Whole.Workdays, forecast.Whole.Made, forecast.Whole.NotMade));
        Assert.Null(forecast.Whole.Agents);
        Assert.Equal(10, forecast.OffDaysOnly);
        Assert.Equal(0, StaffingPlanner.Forecast(Week(3, 0, 0, 0), closed).Whole!.Needed.Whole);
    }

    [Fact]
    public void Every_call_is_made_missed_or_waiting_whoever_is_there()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var book = Drawn(seed);
            var forecast = Forecast(book);
            Assert.All(forecast.Days, day =>
                Assert.Equal(day.Carried + day.Planned, day.Made + day.NotMade + day.Waiting));
            Assert.All(forecast.Months.Append(forecast.Whole!), sum =>
                Assert.Equal(sum.Carried + sum.Planned, sum.Made + sum.NotMade + sum.Waiting));
            Assert.Equal(book.Calls.Sum(calls => calls.Count), forecast.Whole!.Planned + forecast.Whole.Carried);
            Assert.True(forecast.OffDaysOnly <= forecast.Whole.NotMade);
            Assert.Equal(forecast, Forecast(book));
            Assert.True(StaffingPlanner.WithAgents(book, Samples.China, 1).NotMade <= 0);
            Assert.True(StaffingPlanner.WithAgents(book, Samples.China, -1).NotMade >= 0);
        }
    }

    private static (int Carried, int Made, int NotMade, int Waiting) Flow(StaffingDay day) =>
        (day.Carried, day.Made, day.NotMade, day.Waiting);

    private static StaffingBook Drawn(ulong seed)
    {
        var calls = Enumerable.Range(0, 120).Select(i => new PlannedCalls(
            Monday.AddDays(i - 4), Draw(seed, i, 40), Monday.AddDays(i + Draw(seed, i + 500, 9))));
        var agents = Enumerable.Range(0, Draw(seed, 999, 5)).Select(i => new StaffAgent(
            $"a{i}", i % 2 == 0 ? null : Monday.AddDays(Draw(seed, i + 1_000, 60)), null,
            [Monday.AddDays(Draw(seed, i + 2_000, 90))], []));
        return new StaffingBook(Monday, 120, Sequence.From(calls), Sequence.From(agents), [], Round);
    }

    private static int Draw(ulong seed, int at, int most) => (int)(StableHash.Of(seed, (ulong)at) % (ulong)most);
}
