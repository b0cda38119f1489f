using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>Shows the customers whom a dealer lost to other workshops, and those insured elsewhere.</summary>
internal static class CustomersPresenter
{
    /// <summary>Lost customers now and by month, with what they cost. Source: 001 rows 1-50 to 1-53.</summary>
    public static LostCustomersView LostOf(ChurnFacts facts)
    {
        var parameters = facts.Parameters;
        var cars = facts.Cars.Customers.Select(car => car.Care).ToList();
        var counts = LostCustomers.Count(cars.Select(car => (car, 1L)), facts.Today, parameters.Rule);
        var lost = counts.Where(count => LostCustomers.Lost.Contains(count.Standing)).Sum(count => count.Cars);
        var (each, all) = (parameters.Worth.LostWith(1), parameters.Worth.LostWith(lost));
        return new LostCustomersView(
            facts.Today, ChurnTexts.RuleOf(parameters.Rule), cars.Count, lost,
            [.. counts.Select(count => new StandingView(
                LostCustomers.NameOf(count.Standing), ChurnTexts.NameOf(count.Standing),
                LostCustomers.Lost.Contains(count.Standing), count.Cars))],
            all.Turnover, all.GrossProfit,
            counts.Any(count => count is { Standing: CareStanding.NotKnown, Cars: > 0 })
                ? ChurnTexts.NoMaintenance : null,
            ChurnTexts.SourceOf(facts.Cars), each.Turnover, each.GrossProfit,
            [.. LostMonths.Of(cars, facts.Months.Each, facts.Today, parameters.Rule)
                .Select(month => MonthOf(month, parameters.Worth))]);
    }

    /// <summary>Customers repaired here and insured elsewhere; null where no visit is known.</summary>
    public static UninsuredVisitors? ServiceOnlyOf(ChurnFacts facts)
    {
        if (facts.Cars.VisitsFrom is null)
            return null;
        var from = facts.Today.AddMonths(-CarBook.VisitMonths).AddDays(1);
        var visitors = facts.Cars.Cars.Count(car => car.LastVisit >= from);
        var uninsured = facts.Cars.Cars.Count(car => car.IsServiceOnly(facts.Today));
        return new UninsuredVisitors(
            from, facts.Today, visitors, uninsured,
            visitors == 0 ? null : ChurnPresenter.Round((decimal)uninsured / visitors), ChurnTexts.ServiceOnly);
    }

    private static LostMonthView MonthOf(LostMonth month, CustomerWorth worth)
    {
        var money = worth.LostWith(month.All);
        return new LostMonthView(
            month.Month, month.All,
            [.. LostCustomers.Lost.Select(standing => new StandingCountView(
                LostCustomers.NameOf(standing),
                month.Lost.FirstOrDefault(count => count.Standing == standing)?.Cars ?? 0))],
            month.Returned, month.LostAtEnd, money.Turnover, money.GrossProfit);
    }
}
