using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>The 360-day rule on what <see cref="CarCare"/> knows. Source: 001 rows 1-52, 1-53.</summary>
public sealed class LostRuleTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData(360, CareStanding.Active)]
    [InlineData(361, CareStanding.OtherTime)]
    public void Lost_is_who_has_more_than_360_days_without_a_maintenance(int days, CareStanding standing) =>
        Assert.Equal(standing, Of(CarCare.Ledger(null, Today.AddDays(-days))));

    [Theory]
    [InlineData(VisitKind.Repair)]
    [InlineData(VisitKind.AccidentRepair)]
    public void Repairs_do_not_count(VisitKind kind)
    {
        var seen = new Visit(Today.AddDays(-3), kind);
        Assert.Equal(
            CareStanding.OtherTime,
            Of(Whole(2016, Maintained(2021, 1), Maintained(2022, 1), seen)));
        Assert.Equal(CareStanding.NeverVisited, Of(Whole(2016, seen)));
    }

    [Fact]
    public void One_maintenance_and_no_more_is_lost_after_the_first() =>
        Assert.Equal(CareStanding.AfterFirstMaintenance, Of(Whole(2020, Maintained(2023, 1))));

    [Fact]
    public void What_the_workshop_calls_the_first_one_is_the_first_whatever_the_days_say()
    {
        var first = new Visit(new DateOnly(2024, 6, 1), VisitKind.FirstMaintenance);
        Assert.Equal(CareStanding.AfterFirstMaintenance, Of(new CarCare(null, [first], IsWhole: false)));
        Assert.Equal(
            CareStanding.Active, Of(new CarCare(null, [first, new(Today, VisitKind.Maintenance)], IsWhole: false)));
    }

    [Theory]
    [InlineData("2021-09-01", CareStanding.AfterFirstMaintenance)]
    [InlineData("2022-02-01", CareStanding.OtherTime)]
    [InlineData("2023-11-15", CareStanding.EndOfWarranty)]
    [InlineData("2024-03-15", CareStanding.EndOfWarranty)]
    [InlineData("2024-06-01", CareStanding.OtherTime)]
    public void A_ledger_that_names_the_last_one_only_tells_by_its_day(string last, CareStanding standing) =>
        Assert.Equal(standing, Of(CarCare.Ledger(new DateOnly(2021, 1, 15), DateOnly.Parse(last))));

    [Fact]
    public void Years_of_warranty_and_tolerance_are_the_dealers()
    {
        var rule = new LostRule(WarrantyYears: 5, WarrantyTolerance: 10);
        var car = CarCare.Ledger(new DateOnly(2018, 1, 15), new DateOnly(2023, 1, 20));
        Assert.Equal(CareStanding.EndOfWarranty, rule.StandingOf(car, Today));
        Assert.Equal(CareStanding.OtherTime, Of(car));
    }

    [Fact]
    public void No_visit_is_a_class_of_its_own_only_where_all_visits_are_known()
    {
        Assert.Equal(CareStanding.NeverVisited, Of(Whole(2020)));
        Assert.Equal(CareStanding.NotKnown, Of(CarCare.Ledger(new DateOnly(2020, 1, 1), null)));
        Assert.Equal(CareStanding.NotKnown, Of(CarCare.Ledger(null, null)));
    }

    [Fact]
    public void A_car_too_new_to_be_missed_is_active()
    {
        Assert.Equal(CareStanding.Active, Of(CarCare.Ledger(Today.AddDays(-360), null)));
        Assert.Equal(CareStanding.NotKnown, Of(CarCare.Ledger(Today.AddDays(-361), null)));
    }

    [Fact]
    public void A_visit_that_is_still_to_come_changes_nothing() => Assert.Equal(
        CareStanding.AfterFirstMaintenance,
        Of(Whole(2020, Maintained(2023, 1), new Visit(Today.AddDays(1), VisitKind.Maintenance))));

    private static CareStanding Of(CarCare car) => LostRule.Usual.StandingOf(car, Today);

    private static CarCare Whole(int registered, params ReadOnlySpan<Visit> visits) =>
        new(new DateOnly(registered, 1, 1), Sequence.Of(visits), IsWhole: true);

    private static Visit Maintained(int year, int month) => new(new DateOnly(year, month, 1), VisitKind.Maintenance);
}
