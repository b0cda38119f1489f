using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Targets;

public sealed class KpiCheckTests
{
    // The goals of 004 row 4-01.
    private static readonly KpiTarget[] Source =
    [
        new(Kpi.TotalRevenue, 6_000_000), new(Kpi.ClaimsRevenue, 2_200_000), new(Kpi.WorkshopRevenue, 3_800_000),
        new(Kpi.CustomerBase, 1_500), new(Kpi.CarsPerDay, 20), new(Kpi.CarsPerMonth, 650),
        new(Kpi.RepairPerCar, 800), new(Kpi.InsurancePerCar, 1_800), new(Kpi.Satisfaction, 0.93m),
        new(Kpi.ReworkRate, 0.02m), new(Kpi.WarrantyPassRate, 0.95m), new(Kpi.PartsRevenue, 800_000),
        new(Kpi.AccessoriesRevenue, 300_000),
    ];

    [Fact]
    public void The_sources_own_goals_contradict_each_other_twice()
    {
        var found = KpiCheck.Of(Source);
        Assert.Equal([KpiRelation.WorkshopRevenue, KpiRelation.Cars], found.Select(one => one.Relation));
        // 650 cars x 12 months x 800 yuan are 6.24 million, not 3.8.
        Assert.Equal((6_240_000m, 6_240_000m, -0.3910m), (found[0].From, found[0].To, found[0].Off));
        Assert.Equal([new(Kpi.CarsPerMonth, 650), new(Kpi.RepairPerCar, 800)], found[0].Others);
        // 20 a day are 520 to 600 a month, not 650.
        Assert.Equal((520m, 600m, 0.0833m), (found[1].From, found[1].To, found[1].Off));
    }

    [Fact]
    public void Figures_that_fit_or_are_not_there_are_no_contradiction()
    {
        Assert.Empty(KpiCheck.Of([]));
        Assert.Empty(KpiCheck.Of([new(Kpi.CarsPerMonth, 650), new(Kpi.RepairPerCar, 800)]));
        Assert.Empty(KpiCheck.Of(
            [new(Kpi.CarsPerDay, 25), new(Kpi.WorkshopDays, 26), new(Kpi.CarsPerMonth, 660)]));
        Assert.Empty(KpiCheck.Of(
            [new(Kpi.ExpiringTerms, 1_000), new(Kpi.RenewalRate, 0.6m), new(Kpi.Renewals, 610)]));
    }

    [Fact]
    public void A_workshop_that_says_its_days_is_held_to_them() => Assert.Equal(
        550m, Assert.Single(KpiCheck.Of(
            [new(Kpi.CarsPerDay, 25), new(Kpi.WorkshopDays, 22), new(Kpi.CarsPerMonth, 650)])).To);

    [Fact]
    public void More_than_all_cannot_be_won_and_money_follows_from_renewals()
    {
        var found = KpiCheck.Of(
        [
            new(Kpi.ExpiringTerms, 1_000), new(Kpi.Renewals, 1_001), new(Kpi.AveragePremium, 3_000),
            new(Kpi.Premium, 2_000_000),
        ]);
        Assert.Equal([KpiRelation.RenewalsOfBase, KpiRelation.Premium], found.Select(one => one.Relation));
        Assert.Equal([0.0010m, -0.3340m], found.Select(one => one.Off));
    }

    [Fact]
    public void A_total_is_never_less_than_its_parts() => Assert.Equal(
        KpiRelation.RevenueSum, Assert.Single(KpiCheck.Of(
        [
            new(Kpi.TotalRevenue, 5_000_000), new(Kpi.ClaimsRevenue, 2_200_000), new(Kpi.WorkshopRevenue, 3_800_000),
        ])).Relation);

    [Fact]
    public void Figures_beyond_all_measure_and_of_nothing_are_borne()
    {
        Assert.NotEmpty(KpiCheck.Of([.. Enum.GetValues<Kpi>().Select(kpi => new KpiTarget(kpi, KpiTarget.MostValue))]));
        Assert.All(KpiCheck.Of(
            [new(Kpi.CarsPerMonth, 0), new(Kpi.RepairPerCar, 0), new(Kpi.WorkshopRevenue, 1)]),
            one => Assert.Equal(1m, one.Off));
    }

    [Theory]
    [InlineData(Kpi.RenewalRate, 1.01, false)]
    [InlineData(Kpi.RenewalRate, 1.0, true)]
    [InlineData(Kpi.CarsPerDay, -1.0, false)]
    [InlineData(Kpi.CarsPerDay, 20.0, true)]
    public void A_share_is_not_above_one_and_nothing_is_below_zero(Kpi kpi, double value, bool isSound) =>
        Assert.Equal(isSound, new KpiTarget(kpi, (decimal)value).IsSound);
}
