using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Performance;

public sealed class RunningMonthTests
{
    private static readonly DateOnly Today = new(2026, 5, 10);
    private static readonly DateOnly May = new(2026, 5, 1);
    private static readonly Target[] Targets = [new(May, 60, 180_000)];

    private static readonly Figure[] Totals =
    [
        .. Month(new(2026, 3, 1), terms: 100, won: 55, lost: 45),
        .. Month(new(2026, 4, 1), terms: 80, won: 40, lost: 40),
        .. Month(May, terms: 90, won: 12, lost: 3),
    ];

    private static readonly MonthEnds[] Ends =
    [
        new(new(2026, 3, 1), [new(new(2026, 3, 8), 10, 14), new(new(2026, 3, 30), 45, 86)]),
        new(new(2026, 4, 1), [new(new(2026, 4, 9), 6, 9), new(new(2026, 4, 29), 34, 71)]),
        new(May, [new(new(2026, 5, 4), 7, 8), new(new(2026, 5, 10), 5, 7)]),
    ];

    [Fact]
    public void It_says_of_the_month_what_the_year_says()
    {
        var figures = new DealerFigures("epoch", 3, Totals, []);
        var running = RunningMonth.Of(Today, Targets, figures.Totals, Ends[..2]);
        Assert.Equal(YearStanding.Of(2026, Today, Targets, figures, Ends).Months[4], running);
        Assert.Equal((12L, 48L, 2), (running.Totals.Won, running.Gap, running.Forecast!.Months));
    }

    [Fact]
    public void A_month_without_terms_wants_what_it_wants_and_comes_to_nothing()
    {
        var running = RunningMonth.Of(Today, Targets, [], []);
        Assert.Equal((0L, 60L, null), (running.Totals.Won, running.Gap, running.Forecast));
    }

    private static IEnumerable<Figure> Month(DateOnly month, int terms, int won, int lost) =>
        new[] { ("terms", terms), ("won", won), ("lost", lost) }
            .Select(total => new Figure(7, month, "", total.Item1, total.Item2, 3));
}
