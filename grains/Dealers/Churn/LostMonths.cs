namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>A car that became a lost one.</summary>
/// <param name="Day">The first day on which it counted as lost, local to the dealer.</param>
/// <param name="Standing">Since what it is lost.</param>
public sealed record Loss(DateOnly Day, CareStanding Standing);

/// <summary>Customers that a month lost and got back.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Lost">Cars that became lost in it, by standing; standings without any are left out.</param>
/// <param name="Returned">Lost cars that were maintained here again in it.</param>
/// <param name="LostAtEnd">Cars that were lost on its last day, or on the day of today in a month that runs.</param>
public sealed record LostMonth(DateOnly Month, Sequence<StandingCount> Lost, long Returned, long LostAtEnd)
{
    /// <summary>All cars that became lost in it.</summary>
    public long All => Lost.Sum(count => count.Cars);
}

/// <summary>Tells by month when customers were lost and came back. Source: 001 rows 1-52, 1-53.</summary>
public static class LostMonths
{
    /// <summary>Every time that a car became a lost one, up to a day, in order.</summary>
    /// <param name="car">What is known of it.</param>
    /// <param name="today">The last day that counts.</param>
    /// <param name="rule">The dealer's rule.</param>
    public static Sequence<Loss> LossesOf(CarCare car, DateOnly today, LostRule rule)
    {
        var days = Maintenances(car);
        return Sequence.From(Begins(car, days)
            .Select((day, at) => (Lost: day.AddDays(rule.Days + 1), Next: NextAfter(days, day)))
            .Where(gap => gap.Lost <= today && !(gap.Next < gap.Lost))
            .Select(gap => new Loss(gap.Lost, rule.StandingOf(car, gap.Lost)))
            .Where(loss => LostCustomers.Lost.Contains(loss.Standing)));
    }

    /// <summary>Months in order, those after today left out.</summary>
    /// <param name="cars">What is known of cars.</param>
    /// <param name="months">Months by their first days, in order.</param>
    /// <param name="today">The day, local to the dealer.</param>
    /// <param name="rule">The dealer's rule.</param>
    public static Sequence<LostMonth> Of(
        IReadOnlyCollection<CarCare> cars, IEnumerable<DateOnly> months, DateOnly today, LostRule rule)
    {
        var changes = cars.SelectMany(car => ChangesOf(car, today, rule)).ToList();
        return Sequence.From(months.Where(month => month <= today).Select(month => MonthOf(changes, month)));
    }

    private static LostMonth MonthOf(List<(DateOnly Day, CareStanding? Lost)> changes, DateOnly month)
    {
        var next = month.AddMonths(1);
        var own = changes.Where(change => change.Day >= month && change.Day < next).ToList();
        var lost = own.Where(change => change.Lost is not null).GroupBy(change => change.Lost!.Value)
            .OrderBy(group => group.Key).Select(group => new StandingCount(group.Key, group.Count()));
        var atEnd = changes.Where(change => change.Day < next).Sum(change => change.Lost is null ? -1L : 1L);
        return new LostMonth(month, Sequence.From(lost), own.Count(change => change.Lost is null), atEnd);
    }

    // A loss, or null for a return.
    private static IEnumerable<(DateOnly Day, CareStanding? Lost)> ChangesOf(
        CarCare car, DateOnly today, LostRule rule)
    {
        var days = Maintenances(car);
        foreach (var loss in LossesOf(car, today, rule))
        {
            yield return (loss.Day, loss.Standing);
            if (NextAfter(days, loss.Day.AddDays(-1)) is { } back && back <= today)
                yield return (back, null);
        }
    }

    private static IEnumerable<DateOnly> Begins(CarCare car, List<DateOnly> days) =>
        car.FirstRegistered is { } first && (days.Count == 0 || first < days[0]) ? days.Prepend(first) : days;

    private static List<DateOnly> Maintenances(CarCare car) =>
    [
        .. car.Visits.Where(visit => visit.IsMaintenance).Select(visit => visit.Day).Distinct().Order(),
    ];

    private static DateOnly? NextAfter(List<DateOnly> days, DateOnly day)
    {
        var at = days.FindIndex(other => other > day);
        return at < 0 ? null : days[at];
    }
}
