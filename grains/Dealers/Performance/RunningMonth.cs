using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Dealers.Performance;

/// <summary>
/// Where a dealer stands with the month that runs, often enough to follow every fold: what the month has come to is
/// read from the totals, and only finished months, whose ends change no more, teach the forecast. It says what
/// <see cref="YearStanding"/> says of the month.
/// </summary>
public static class RunningMonth
{
    /// <summary>The standing of the month that a day lies in.</summary>
    /// <param name="today">The dealer's local day.</param>
    /// <param name="targets">The dealer's targets.</param>
    /// <param name="totals">All of its totals.</param>
    /// <param name="past">How its finished months came to their ends.</param>
    public static MonthStanding Of(
        DateOnly today, IEnumerable<Target> targets, IEnumerable<Figure> totals, IEnumerable<MonthEnds> past)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var all = MonthTotals.Of(totals);
        var now = all.FirstOrDefault(one => one.Month == month) ?? new MonthTotals(month, 0, 0, 0, 0, 0);
        return new MonthStanding(
            now, targets.FirstOrDefault(target => target.Month == month),
            now.Terms > 0 ? RunRate.Of(CourseOf(now, today), Finished(all, month, past), today) : null);
    }

    // What ended by today, as if all of it today: a forecast asks for no more of the month itself.
    private static MonthCourse CourseOf(MonthTotals now, DateOnly today) => new(
        now.Month, (int)now.Terms, [new DayOfEnds(today, (int)now.Won, (int)(now.Terms - now.Open))]);

    private static IEnumerable<MonthCourse> Finished(
        IEnumerable<MonthTotals> all, DateOnly month, IEnumerable<MonthEnds> past)
    {
        var known = past.ToDictionary(one => one.Month, one => one.Days);
        return all.Where(other => other.Month < month && other.Terms > 0).Select(other => new MonthCourse(
            other.Month, (int)other.Terms, known.GetValueOrDefault(other.Month, [])));
    }
}
