namespace CampaignEngine.Grains.Dealers.Performance;

/// <summary>Where dealers together stand with one month against their targets.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Dealers">Dealers that are summed.</param>
/// <param name="Won">Terms won, by all of them.</param>
/// <param name="Target">Renewals wanted, of the dealers that have a target; null when none has.</param>
/// <param name="WonOfTarget">Won by the dealers that have a target: what attainment and gap count.</param>
/// <param name="Forecast">What the month will come to for all of them; null when none of them can tell.</param>
/// <param name="Forecasts">Dealers that expect a number.</param>
public sealed record GroupStanding(
    DateOnly Month, int Dealers, long Won, long? Target, long WonOfTarget, Forecast? Forecast, int Forecasts)
{
    /// <summary>Renewals by target, four decimals, 1 being the target; null without one or for none.</summary>
    public decimal? Attainment => MonthStanding.Share(WonOfTarget, Target);

    /// <summary>Renewals still to win for the targets; negative when they are surpassed, null without one.</summary>
    public long? Gap => Target - WonOfTarget;

    /// <summary>
    /// The sum of dealers. What is expected adds up. Dealers miss their expectation independently of each other, so
    /// half ranges combine as the root of the sum of their squares. Dealers without a finished month to learn from
    /// expect nothing: they count with what they have won, and with all they may still win in the upper end.
    /// </summary>
    /// <param name="month">First day of the month.</param>
    /// <param name="standings">Of dealers; those of another month, by another zone, are left out.</param>
    public static GroupStanding Of(DateOnly month, IEnumerable<MonthStanding> standings)
    {
        var all = standings.Where(one => one.Totals.Month == month).ToList();
        var wanted = all.Where(one => one.Target is not null).ToList();
        return new GroupStanding(
            month, all.Count, all.Sum(one => one.Totals.Won),
            wanted.Count == 0 ? null : wanted.Sum(one => (long)one.Target!.Renewals),
            wanted.Sum(one => one.Totals.Won), Combined(all), all.Count(one => one.Forecast?.Expected is not null));
    }

    private static Forecast? Combined(List<MonthStanding> all)
    {
        var known = all.Select(one => one.Forecast).Where(forecast => forecast?.Expected is not null).ToList();
        if (known.Count == 0)
            return null;
        var unknown = all.Where(one => one.Forecast?.Expected is null).Select(one => one.Totals).ToList();
        var won = unknown.Sum(totals => totals.Won);
        var expected = won + known.Sum(forecast => (long)forecast!.Expected!.Value);
        var below = Root(known.Select(forecast => forecast!.Expected!.Value - forecast.Low));
        var above = Root(known.Select(forecast => forecast!.High - forecast.Expected!.Value));
        return new Forecast(
            (int)expected, (int)Math.Floor(expected - below),
            (int)Math.Ceiling(expected + above + unknown.Sum(totals => Math.Max(0, totals.Open))),
            known.Min(forecast => forecast!.Months));
    }

    private static double Root(IEnumerable<int> halves) => Math.Sqrt(halves.Sum(half => (double)half * half));
}
