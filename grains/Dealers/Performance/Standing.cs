using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Dealers.Performance;

/// <summary>What the totals say of the terms that expire in one month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Terms">Terms in campaigns.</param>
/// <param name="Won">Of them won.</param>
/// <param name="Lost">Of them lost (战败).</param>
/// <param name="Withdrawn">No renewal cases any more.</param>
/// <param name="PremiumWon">Premium of the won, yuan.</param>
public sealed record MonthTotals(DateOnly Month, long Terms, long Won, long Lost, long Withdrawn, decimal PremiumWon)
{
    /// <summary>Terms that have not ended.</summary>
    public long Open => Terms - Won - Lost - Withdrawn;

    /// <summary>The months of a dealer's totals, in order; campaigns are summed. Cases are no renewals.</summary>
    public static IReadOnlyList<MonthTotals> Of(IEnumerable<Figure> totals) =>
    [
        .. totals.Where(figure => figure.Channel.Length == 0 && figure.Date != PolicyRow.NoMonth)
            .GroupBy(figure => figure.Date)
            .OrderBy(month => month.Key).Select(month => new MonthTotals(
                month.Key, Count(month, "terms"), Count(month, "won"), Count(month, "lost"), Count(month, "withdrawn"),
                Sum(month, "premium-won"))),
    ];

    private static long Count(IEnumerable<Figure> figures, string metric) => (long)Sum(figures, metric);

    private static decimal Sum(IEnumerable<Figure> figures, string metric) =>
        figures.Where(figure => figure.Metric == metric).Sum(figure => figure.Amount);
}

/// <summary>Where a dealer stands with one month against its target.</summary>
/// <param name="Totals">What there is.</param>
/// <param name="Target">What is wanted; null for none.</param>
/// <param name="Forecast">What it will come to; null for a month that is over or far off.</param>
public sealed record MonthStanding(MonthTotals Totals, Target? Target, Forecast? Forecast)
{
    /// <summary>Renewals by target, four decimals, 1 being the target; null without one or for none.</summary>
    public decimal? Attainment => Share(Totals.Won, Target?.Renewals);

    /// <summary>Premium by target, likewise.</summary>
    public decimal? PremiumAttainment => Share(Totals.PremiumWon, Target?.Premium);

    /// <summary>Renewals still to win for the target; negative when it is surpassed, null without one.</summary>
    public long? Gap => Target is null ? null : Target.Renewals - Totals.Won;

    /// <summary>Premium still to win, yuan; likewise.</summary>
    public decimal? PremiumGap => Target is null ? null : Target.Premium - Totals.PremiumWon;

    /// <summary>An amount by a target, four decimals; null without a target or for a target of nothing.</summary>
    public static decimal? Share(decimal amount, decimal? target) =>
        target is > 0 ? decimal.Round(amount / target.Value, 4, MidpointRounding.AwayFromZero) : null;
}

/// <summary>Where a dealer stands with a year of expiry: its months, and how good its forecasts have been.</summary>
/// <param name="Version">The fold that the totals stand at.</param>
/// <param name="Year">The year.</param>
/// <param name="Today">The dealer's local day.</param>
/// <param name="Months">Twelve months, January first.</param>
/// <param name="Backtest">How often the ranges of its own past have held.</param>
public sealed record YearStanding(
    long Version, int Year, DateOnly Today, Sequence<MonthStanding> Months, Backtest Backtest)
{
    // All terms of a month are in contact by then; further off there is little to go by.
    private const int ForecastDays = 150;

    /// <summary>The standing of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="today">The dealer's local day.</param>
    /// <param name="targets">The dealer's targets.</param>
    /// <param name="figures">Its totals.</param>
    /// <param name="ends">How its months came to their ends, the past included.</param>
    public static YearStanding Of(
        int year, DateOnly today, IEnumerable<Target> targets, DealerFigures figures, IEnumerable<MonthEnds> ends)
    {
        var totals = MonthTotals.Of(figures.Totals).ToDictionary(month => month.Month);
        var courses = CoursesOf(totals, ends);
        var wanted = targets.ToDictionary(target => target.Month);
        var months = Enumerable.Range(1, MonthlyWeights.Months).Select(number =>
        {
            var month = new DateOnly(year, number, 1);
            return new MonthStanding(
                totals.GetValueOrDefault(month, new MonthTotals(month, 0, 0, 0, 0, 0)),
                wanted.GetValueOrDefault(month),
                courses.FirstOrDefault(course => course.Month == month) is { } course && IsNear(course, today)
                    ? RunRate.Of(course, courses, today) : null);
        });
        return new YearStanding(figures.Version, year, today, Sequence.From(months), RunRate.Try(courses, today));
    }

    private static List<MonthCourse> CoursesOf(
        Dictionary<DateOnly, MonthTotals> totals, IEnumerable<MonthEnds> ends)
    {
        var known = ends.ToDictionary(month => month.Month, month => month.Days);
        return [.. totals.Values.Where(month => month.Terms > 0).Select(month => new MonthCourse(
            month.Month, (int)month.Terms, known.GetValueOrDefault(month.Month, [])))];
    }

    private static bool IsNear(MonthCourse course, DateOnly today) =>
        course.LastDay >= today && course.LastDay.DayNumber - today.DayNumber <= ForecastDays;
}
