namespace CampaignEngine.Grains.Dealers.Performance;

/// <summary>What will have been won when a month is over.</summary>
/// <param name="Expected">Renewals expected; null without a finished month to learn from.</param>
/// <param name="Low">The lower end of the range; never below what is won.</param>
/// <param name="High">The upper end; never more than what is won and open.</param>
/// <param name="Months">Finished months that it was learnt from.</param>
public sealed record Forecast(int? Expected, int Low, int High, int Months);

/// <summary>How often ranges of the past have held what came.</summary>
/// <param name="Trials">Forecasts that were made over past months.</param>
/// <param name="Covered">Those whose range held what was won in the end.</param>
/// <param name="MeanError">Mean distance of what was expected from what came, renewals, one decimal.</param>
public sealed record Backtest(int Trials, int Covered, decimal MeanError)
{
    /// <summary>The share that a range is meant to hold.</summary>
    public const decimal Wanted = 0.80m;

    /// <summary>The share that it has held, two decimals; null before anything could be tried.</summary>
    public decimal? Coverage =>
        Trials == 0 ? null : decimal.Round((decimal)Covered / Trials, 2, MidpointRounding.AwayFromZero);
}

/// <summary>
/// Forecasts what a month will come to from how the dealer's own finished months went on from the same number of days
/// before their end: of the terms open then, so many were won. The range widens with how much those months differ.
/// </summary>
public static class RunRate
{
    // Older months say little of how a dealer works today.
    private const int MostMonths = 24;

    // Nine tenths of Student's distribution lie below these, by degrees of freedom from 1; so four fifths lie between.
    private static readonly double[] NineTenths =
        [3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356];

    private const double NineTenthsOfMany = 1.282;

    // A past month is tried as it stood so many days before its end.
    private static readonly int[] TriedDays = [28, 21, 14, 7];

    /// <summary>The forecast of a month as it stands at the end of a day.</summary>
    /// <param name="month">The month to forecast.</param>
    /// <param name="others">Other months of the dealer; those that were over by that day teach.</param>
    /// <param name="today">The dealer's local day.</param>
    public static Forecast Of(MonthCourse month, IEnumerable<MonthCourse> others, DateOnly today)
    {
        var (won, open) = month.At(today);
        var left = Math.Max(0, month.LastDay.DayNumber - today.DayNumber);
        var past = others.Where(other => other.LastDay < today && other.Month != month.Month)
            .OrderByDescending(other => other.Month).Take(MostMonths)
            .Select(other => Lesson.Of(other, left)).Where(lesson => lesson.Open > 0).ToArray();
        if (open == 0)
            return new Forecast(won, won, won, past.Length);
        if (past.Length == 0)
            return new Forecast(null, won, won + open, 0);
        var (later, seen) = (past.Sum(lesson => (double)lesson.Later), past.Sum(lesson => (double)lesson.Open));
        var (expected, range) = (open * later / seen, RangeOf(past, open, later, seen));
        return new Forecast(
            won + (int)Math.Round(expected, MidpointRounding.AwayFromZero),
            won + (int)Math.Floor(Math.Max(0, expected - range)),
            won + (int)Math.Ceiling(Math.Min(open, expected + range)), past.Length);
    }

    /// <summary>
    /// Tries the forecast over a dealer's own past: each finished month as it stood four to one weeks before its end,
    /// with nothing known of it but that, and of others but what was over then.
    /// </summary>
    /// <param name="months">The dealer's months.</param>
    /// <param name="today">The dealer's local day.</param>
    public static Backtest Try(IReadOnlyCollection<MonthCourse> months, DateOnly today)
    {
        var trials = months.Where(month => month.LastDay < today)
            .SelectMany(month => TriedDays.Select(left => (
                month.Won, Forecast: Of(month, months, month.LastDay.AddDays(-left)))))
            .Where(trial => trial.Forecast is { Expected: not null, Months: > 0 }).ToArray();
        return new Backtest(
            trials.Length,
            trials.Count(trial => trial.Won >= trial.Forecast.Low && trial.Won <= trial.Forecast.High),
            trials.Length == 0 ? 0 : decimal.Round(
                trials.Average(trial => (decimal)Math.Abs(trial.Forecast.Expected!.Value - trial.Won)), 1,
                MidpointRounding.AwayFromZero));
    }

    // What chance does to that many open terms, widened by how much more than chance the past months differ, and by how
    // little they are. Half a renewal more keeps months without any, or with all, from promising certainty.
    private static double RangeOf(Lesson[] past, int open, double later, double seen)
    {
        var rate = (later + 0.5) / (seen + 1);
        var freedom = past.Length - 1;
        var spread = past.Sum(lesson => Math.Pow(lesson.Later - lesson.Open * rate, 2)
            / (lesson.Open * rate * (1 - rate)));
        var unrest = freedom > 0 ? Math.Max(1, spread / freedom) : 1;
        var width = freedom == 0 ? NineTenths[0]
            : freedom <= NineTenths.Length ? NineTenths[freedom - 1]
            : NineTenthsOfMany;
        return width * Math.Sqrt(unrest * open * rate * (1 - rate) * (1 + open / seen));
    }

    /// <summary>How a past month went on: terms open so many days before its end, and those won later.</summary>
    private readonly record struct Lesson(int Open, int Later)
    {
        public static Lesson Of(MonthCourse month, int left)
        {
            var (won, open) = month.At(month.LastDay.AddDays(-left));
            return new Lesson(open, month.Won - won);
        }
    }
}
