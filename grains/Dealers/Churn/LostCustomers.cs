namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>Cars that stand alike.</summary>
/// <param name="Standing">Where they stand.</param>
/// <param name="Cars">How many.</param>
public sealed record StandingCount(CareStanding Standing, long Cars);

/// <summary>What lost customers cost a dealer in a year, yuan; losses, so never above 0.</summary>
/// <param name="Turnover">Turnover that does not come.</param>
/// <param name="GrossProfit">Gross profit that does not come.</param>
public sealed record LostMoney(decimal Turnover, decimal GrossProfit);

/// <summary>
/// What one customer brings the workshop in a year; a dealer may have figures of its own. Source: 001 row 1-50.
/// </summary>
/// <param name="Ticket">What a visit brings on average, yuan.</param>
/// <param name="VisitsPerYear">Visits a year.</param>
/// <param name="GrossShare">Part of 1 of the turnover that is gross profit.</param>
public sealed record CustomerWorth(decimal Ticket = 5_000m, decimal VisitsPerYear = 4m, decimal GrossShare = 0.45m)
{
    /// <summary>The worth at dealers that have no figures of their own.</summary>
    public static readonly CustomerWorth Usual = new();

    /// <summary>What so many lost customers cost in a year; not rounded.</summary>
    public LostMoney LostWith(long customers)
    {
        var turnover = -Ticket * VisitsPerYear * customers;
        return new LostMoney(turnover, turnover * GrossShare);
    }
}

/// <summary>Counts a dealer's cars by the 360-day rule.</summary>
public static class LostCustomers
{
    /// <summary>The standings that mean lost.</summary>
    public static readonly Sequence<CareStanding> Lost =
    [
        CareStanding.AfterFirstMaintenance, CareStanding.EndOfWarranty, CareStanding.OtherTime,
        CareStanding.NeverVisited,
    ];

    /// <summary>Cars by standing, every standing once, in the order of <see cref="CareStanding"/>.</summary>
    /// <param name="cars">What is known of cars, and of how many cars just that is known.</param>
    /// <param name="today">The day, local to the dealer.</param>
    /// <param name="rule">The dealer's rule.</param>
    public static Sequence<StandingCount> Count(
        IEnumerable<(CarCare Car, long Cars)> cars, DateOnly today, LostRule rule)
    {
        var counts = cars.GroupBy(entry => rule.StandingOf(entry.Car, today))
            .ToDictionary(group => group.Key, group => group.Sum(entry => entry.Cars));
        return Sequence.From(Enum.GetValues<CareStanding>()
            .Select(standing => new StandingCount(standing, counts.GetValueOrDefault(standing))));
    }

    /// <summary>The name of a standing in API and screens.</summary>
    public static string NameOf(CareStanding standing) => standing switch
    {
        CareStanding.Active => "active",
        CareStanding.AfterFirstMaintenance => "after-first-maintenance",
        CareStanding.EndOfWarranty => "end-of-warranty",
        CareStanding.OtherTime => "other-time",
        CareStanding.NeverVisited => "never-visited",
        _ => "not-known",
    };
}
