using CampaignEngine.Grains.Dealers.Performance;

namespace CampaignEngine.Grains.Tests.Dealers.Performance;

public sealed class RunRateTests
{
    private static readonly DateOnly May = new(2026, 5, 1);
    private static readonly DateOnly Middle = new(2026, 5, 17);

    [Fact]
    public void Open_terms_are_won_as_they_were_from_the_same_distance_in_finished_months()
    {
        // 14 days before its end March had 100 open, of which 30 were won; April 200, of which 70.
        var past = new[] { Month(3, 200, 60, 40, 30), Month(4, 400, 120, 80, 70) };
        var forecast = RunRate.Of(new MonthCourse(May, 150, [Ends(May, 40, 50)]), past, Middle);
        Assert.Equal((40 + 33, 2), (forecast.Expected, forecast.Months));
        Assert.InRange(forecast.Low, 40, 72);
        Assert.InRange(forecast.High, 74, 140);
    }

    [Fact]
    public void Without_a_finished_month_nothing_is_expected_and_everything_is_possible() => Assert.Equal(
        new Forecast(null, 40, 140, 0),
        RunRate.Of(new MonthCourse(May, 150, [Ends(May, 40, 50)]), [Month(6, 10, 1, 1, 1)], Middle));

    [Fact]
    public void A_month_whose_terms_have_all_ended_is_what_it_is() => Assert.Equal(
        new Forecast(40, 40, 40, 1),
        RunRate.Of(new MonthCourse(May, 50, [Ends(May, 40, 50)]), [Month(4, 100, 10, 10, 10)], Middle));

    [Fact]
    public void Months_that_differ_more_widen_the_range()
    {
        var open = new MonthCourse(May, 1_000, []);
        var alike = RunRate.Of(open, [Month(2, 1000, 0, 0, 300), Month(3, 1000, 0, 0, 305), Month(4, 1000, 0, 0, 295)],
            Middle);
        var apart = RunRate.Of(open, [Month(2, 1000, 0, 0, 100), Month(3, 1000, 0, 0, 500), Month(4, 1000, 0, 0, 300)],
            Middle);
        Assert.Equal(300, alike.Expected);
        Assert.Equal(300, apart.Expected);
        Assert.True(apart.High - apart.Low > 3 * (alike.High - alike.Low));
    }

    [Fact]
    public void A_past_without_any_renewal_promises_no_certainty()
    {
        var forecast = RunRate.Of(new MonthCourse(May, 10, []), [Month(4, 10, 0, 0, 0)], Middle);
        Assert.Equal((0, 0), (forecast.Expected, forecast.Low));
        Assert.True(forecast.High > 0);
    }

    [Fact]
    public void The_range_holds_four_of_five_months_of_a_dealer_that_works_steadily()
    {
        // Forty months of 300 terms, each won with probability 0.45, half of those in the last two weeks: seeded.
        var random = new Random(7);
        var months = Enumerable.Range(0, 40).Select(number => Steady(random, May.AddMonths(number - 40))).ToArray();
        var backtest = RunRate.Try(months, May);
        // Of the second month, a February, one trial falls on the last day of the first, which was not over then.
        Assert.Equal(39 * 4 - 1, backtest.Trials);
        Assert.InRange(backtest.Coverage!.Value, 0.74m, 0.97m);
        Assert.InRange(backtest.MeanError, 1m, 12m);
    }

    [Fact]
    public void A_past_of_one_month_gives_nothing_to_try() => Assert.Equal(
        new Backtest(0, 0, 0), RunRate.Try([Month(4, 100, 10, 10, 10)], Middle));

    // Some ended early in the month and some of the open were won on its last day.
    private static MonthCourse Month(int month, int terms, int earlyWon, int earlyLost, int lateWon)
    {
        var first = new DateOnly(2026, month, 1);
        return new MonthCourse(first, terms,
        [
            Ends(first, earlyWon, earlyWon + earlyLost),
            new(first.AddMonths(1).AddDays(-1), lateWon, terms - earlyWon - earlyLost),
        ]);
    }

    private static MonthCourse Steady(Random random, DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        var wins = Enumerable.Range(0, 300).Where(_ => random.NextDouble() < 0.45)
            .Select(_ => last.AddDays(-random.Next(0, 28))).GroupBy(day => day).OrderBy(day => day.Key)
            .Select(day => new DayOfEnds(day.Key, day.Count(), day.Count())).ToList();
        return new MonthCourse(month, 300, Sequence.From(wins));
    }

    private static DayOfEnds Ends(DateOnly first, int won, int ended) => new(first.AddDays(1), won, ended);
}
