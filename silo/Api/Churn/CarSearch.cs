using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>A car that was found.</summary>
/// <param name="Car">The car.</param>
/// <param name="Standing">Where it stands, or stood in the month asked for.</param>
/// <param name="LostOn">The day on which it became a lost one; null for one that is not.</param>
/// <param name="Order">The day by which the list is ordered.</param>
internal sealed record FoundCar(KnownCar Car, CareStanding Standing, DateOnly? LostOn, DateOnly Order);

/// <summary>Finds the cars behind a number of lost customers, the latest first.</summary>
/// <param name="rule">The dealer's rule.</param>
/// <param name="today">The day, local to the dealer.</param>
/// <param name="standing">One of <see cref="Names.CarStandings"/>.</param>
/// <param name="month">First day of the month in which they became lost; null for those that stand so now.</param>
internal sealed class CarSearch(LostRule rule, DateOnly today, string standing, DateOnly? month)
{
    /// <summary>All standings that mean lost.</summary>
    public const string AllLost = "lost";

    /// <summary>Cars that come here and are insured elsewhere (在修不在保).</summary>
    public const string ServiceOnly = "service-only";

    /// <summary>The cars of a book, in the order of the list.</summary>
    public IEnumerable<FoundCar> Of(CarBook book) => book.Cars
        .SelectMany(car => month is { } first ? LostIn(car, first) : Standing(car))
        .OrderByDescending(found => found.Order).ThenBy(found => found.Car.Key, StringComparer.Ordinal);

    /// <summary>Whether a car comes behind the place that a part of the list ended at.</summary>
    public static bool IsBehind(FoundCar car, PageAsk page) => page.IsFirst
        || car.Order.DayNumber < page.Number()
        || (car.Order.DayNumber == page.Number() && string.CompareOrdinal(car.Car.Key, page.Text(1)) > 0);

    /// <summary>A car as people see it.</summary>
    public static CarView ViewOf(FoundCar found, CarOwner owner)
    {
        var car = found.Car;
        return new CarView(
            car.Key, car.Plate, owner.Owner, owner.Phone, owner.Model, LostCustomers.NameOf(found.Standing),
            ChurnTexts.NameOf(found.Standing), car.Care.FirstRegistered, car.LastMaintenance, car.LastVisit,
            found.LostOn, car.InsuredUntil, car.PolicyId);
    }

    private IEnumerable<FoundCar> LostIn(KnownCar car, DateOnly first)
    {
        if (!car.IsCustomer)
            return [];
        var next = first.AddMonths(1);
        return LostMonths.LossesOf(car.Care, today, rule)
            .Where(loss => loss.Day >= first && loss.Day < next
                && (standing == AllLost || LostCustomers.NameOf(loss.Standing) == standing))
            .Select(loss => new FoundCar(car, loss.Standing, loss.Day, loss.Day));
    }

    private IEnumerable<FoundCar> Standing(KnownCar car)
    {
        var stands = rule.StandingOf(car.Care, today);
        var isLost = LostCustomers.Lost.Contains(stands);
        var isWanted = standing switch
        {
            ServiceOnly => car.IsServiceOnly(today),
            AllLost => car.IsCustomer && isLost,
            _ => car.IsCustomer && LostCustomers.NameOf(stands) == standing,
        };
        if (!isWanted)
            yield break;
        var losses = LostMonths.LossesOf(car.Care, today, rule);
        DateOnly? lostOn = isLost && losses.Count > 0 ? losses[losses.Count - 1].Day : null;
        yield return new FoundCar(
            car, stands, lostOn, lostOn ?? car.LastVisit ?? car.LastMaintenance ?? car.Care.FirstRegistered ?? default);
    }
}
