using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>When customers became lost and came back. Source: 001 rows 1-52, 1-53.</summary>
public sealed class LostMonthsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly DateOnly[] Months =
        [new(2025, 12, 1), new(2026, 1, 1), new(2026, 2, 1), new(2026, 3, 1), new(2026, 4, 1)];

    [Fact]
    public void A_car_is_lost_on_the_361st_day_and_back_with_its_next_maintenance()
    {
        // 2025-01-10 and 361 days is 2026-01-06; it comes back on 14 February.
        var car = Car(new(2020, 1, 1), Maintained(2025, 1, 10), Maintained(2026, 2, 14));
        Assert.Equal([new Loss(new(2026, 1, 6), CareStanding.OtherTime)],
            LostMonths.LossesOf(car, Today, LostRule.Usual));
        Assert.Equal(
            ["12 0/0/0", "01 1/0/1", "02 0/1/0", "03 0/0/0"],
            LostMonths.Of([car], Months, Today, LostRule.Usual).Select(month =>
                $"{month.Month:MM} {month.All}/{month.Returned}/{month.LostAtEnd}"));
    }

    [Fact]
    public void Repairs_neither_keep_a_customer_nor_bring_him_back()
    {
        var car = Car(
            new(2020, 1, 1), Maintained(2025, 1, 10), new Visit(new(2025, 12, 1), VisitKind.AccidentRepair),
            new Visit(new(2026, 2, 1), VisitKind.Repair));
        Assert.Equal((1, 0, 1), Sums(LostMonths.Of([car], Months, Today, LostRule.Usual)));
    }

    [Fact]
    public void A_month_tells_since_what_its_customers_are_lost()
    {
        var first = Car(new(2024, 6, 1), new Visit(new(2025, 1, 20), VisitKind.FirstMaintenance));
        var warranty = Car(new(2022, 1, 15), Maintained(2023, 12, 1), Maintained(2024, 7, 1), Maintained(2025, 1, 12));
        var never = new CarCare(new DateOnly(2025, 1, 25), [], IsWhole: true);
        var unknown = CarCare.Ledger(new DateOnly(2025, 1, 25), null);
        var month = LostMonths.Of([first, warranty, never, unknown], [new(2026, 1, 1)], Today, LostRule.Usual)[0];
        Assert.Equal(
            [
                new(CareStanding.AfterFirstMaintenance, 1), new(CareStanding.EndOfWarranty, 1),
                new StandingCount(CareStanding.NeverVisited, 1),
            ], month.Lost);
        Assert.Equal(3, month.LostAtEnd);
    }

    [Fact]
    public void Who_is_lost_at_the_end_of_the_last_month_stands_so_today()
    {
        CarCare[] cars =
        [
            Car(new(2019, 1, 1), Maintained(2020, 1, 1), Maintained(2021, 6, 1), Maintained(2025, 3, 5)),
            Car(new(2019, 1, 1), Maintained(2020, 1, 1), Maintained(2025, 3, 7)),
            Car(new(2019, 1, 1), Maintained(2020, 1, 1)),
        ];
        var now = LostCustomers.Count(cars.Select(car => (car, 1L)), Today, LostRule.Usual)
            .Where(count => LostCustomers.Lost.Contains(count.Standing)).Sum(count => count.Cars);
        Assert.Equal((2, 2), (now, LostMonths.Of(cars, Months, Today, LostRule.Usual)[^1].LostAtEnd));
    }

    private static (long Lost, long Returned, long AtEnd) Sums(Sequence<LostMonth> months) =>
        (months.Sum(month => month.All), months.Sum(month => month.Returned), months[^1].LostAtEnd);

    private static CarCare Car(DateOnly sold, params ReadOnlySpan<Visit> visits) =>
        new(sold, Sequence.Of(visits), IsWhole: false);

    private static Visit Maintained(int year, int month, int day) =>
        new(new DateOnly(year, month, day), VisitKind.Maintenance);
}
