using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Grains.Playbooks;
using static CampaignEngine.Grains.Tests.Dealers.Promotions.PromotionSamples;

namespace CampaignEngine.Grains.Tests.Dealers.Promotions;

public sealed class PromotionRulesTests
{
    public static TheoryData<string, Promotion> Faults => new()
    {
        { "promotions[1].name", MemberWeek with { Name = new LocalizedText("Member week", "") } },
        { "promotions[1].to", MemberWeek with { To = Samples.Day("2025-12-31") } },
        { "promotions[1].multiplier", MemberWeek with { Multiplier = 0.5m } },
        { "promotions[1].multiplier", MemberWeek with { Multiplier = 11 } },
        { "promotions[1].multiplier", SpringFestival with { Multiplier = 2 } },
        { "promotions[1].benefit", MemberWeek with { Benefit = null } },
        { "promotions[1].benefit", MemberWeek with { Benefit = BenefitClass.Forbidden } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_by_its_place(string path, Promotion promotion) => Assert.Equal(
        [path], PromotionRules.Check(new PromotionPlan([promotion], [], [])).Select(fault => fault.Path));

    [Fact]
    public void A_benefit_outside_the_contract_is_refused_with_the_law()
    {
        var plan = new PromotionPlan([MemberWeek with { Benefit = BenefitClass.Forbidden }], [], []);
        var fault = Assert.Single(PromotionRules.Check(plan));
        Assert.Equal(PromotionRules.BenefitForbidden, fault.Rule);
        Assert.Contains("116(4)", fault.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_begin_one_after_the_other()
    {
        var rate = Plan.Rates[0];
        Assert.Equal(["rates"], PromotionRules.Check(Plan with { Rates = [rate, rate] }).Select(fault => fault.Path));
        Assert.Empty(PromotionRules.Check(Plan with { Rates = [rate, rate with { From = rate.From.AddDays(1) }] }));
    }
}
