using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Api.Targets;

namespace CampaignEngine.Silo.Tests.Api.Targets;

public sealed class KpiTextsTests
{
    [Fact]
    public void A_contradiction_shows_its_arithmetic_in_both_languages()
    {
        var found = KpiCheck.Of(
        [
            new(Kpi.CarsPerMonth, 650), new(Kpi.RepairPerCar, 800), new(Kpi.WorkshopRevenue, 3_800_000),
            new(Kpi.CarsPerDay, 20),
        ]).Select(KpiTexts.Of).ToArray();
        Assert.Equal(
            "cars a month 650 × repair turnover a car 800 × 12 = 6,240,000, but workshop and warranty turnover is set "
            + "at 3,800,000: 39 % less", found[0].En);
        Assert.Equal("日进厂台次 20 × 26-30 = 520-600，但月进厂台次定为 650，高出 8 %", found[1].Zh);
    }

    [Fact]
    public void Every_figure_has_a_name_in_both_languages() => Assert.All(
        Enum.GetValues<Kpi>(), kpi => Assert.True(KpiTexts.NameOf(kpi) is { En.Length: > 0, Zh.Length: > 0 }));
}
