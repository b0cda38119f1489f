using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>Shows what insurers steer to a dealer's workshop. Source: 001 rows 1-02, 0-12.</summary>
internal static class SteeringPresenter
{
    private static readonly LocalizedText Definition = new(
        "Accident cars in the book of visits, by month of the visit and by who steered them; a car counts once a "
            + "month. Back to the shop: of cars insured with the insurer here whose ledger names a claim in the term, "
            + "those that were repaired here after an accident in that term. Terms that expire in these months and "
            + "that the book of visits covers whole.",
        "推修：售后进厂记录中的事故车，按到店月份与推修方统计，同一辆车每月计一次。返厂率：所选月份到期、台账记有出险的在保车辆中，"
            + "保险期内在本店做过事故维修的占比；仅计进厂记录覆盖整个保险期的保单。");

    private static readonly LocalizedText NoAccidents = new(
        "No data: no accident visits of these months are known. Import the book service-visits with the column "
            + "steered_by.",
        "无数据：所选月份没有事故维修记录。请导入含“推修方”列的售后进厂记录。");

    public static SteeringView ViewOf(SteeringFacts facts)
    {
        var counts = Steering.Of(facts.Accidents, facts.Claims);
        return new SteeringView(
            facts.Agreed, [.. counts.Select(RowOf)],
            [.. facts.Months.Each.Where(month => facts.Accidents.Any(cars => cars.Month == month))
                .Select(month => MonthOf(counts, month))],
            Definition, facts.Accidents.Count == 0 ? NoAccidents : null);
    }

    private static SteeringRow RowOf(SteeringCount count) => new(
        ChurnTexts.RefOf(count.Insurer), count.Cars, count.Amount, count.PerCar, count.Claims, count.Returned,
        ChurnPresenter.Round(count.BackToShop),
        [.. count.Months.Select(month => new SteeredMonth(month.Month, month.Cars, month.Amount))]);

    private static SteeringMonth MonthOf(IEnumerable<SteeringCount> counts, DateOnly month)
    {
        var cars = counts.SelectMany(count => count.Months).Where(entry => entry.Month == month)
            .ToLookup(entry => entry.By is not null);
        return new SteeringMonth(
            month, cars[true].Sum(entry => entry.Cars), cars[true].Sum(entry => entry.Amount),
            cars[false].Sum(entry => entry.Cars));
    }
}

/// <summary>What steering is shown from.</summary>
/// <param name="Months">The months asked for.</param>
/// <param name="Agreed">Accident cars a month that insurers agreed to steer here; null for nothing agreed.</param>
/// <param name="Accidents">Accident cars.</param>
/// <param name="Claims">Cars with claims.</param>
internal sealed record SteeringFacts(
    MonthRange Months, int? Agreed, IReadOnlyList<AccidentCars> Accidents, IReadOnlyList<ClaimCars> Claims);
