using CampaignEngine.Grains.Dealers.Pay;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class UsualPayPlansTests
{
    [Fact]
    public void Each_keeps_every_rule_and_says_where_its_numbers_come_from() =>
        Assert.All(UsualPayPlans.From(new DateOnly(2026, 3, 19)), plan =>
        {
            Assert.Empty(PayPlanRules.Check(plan));
            Assert.Equal(March, plan.From);
            Assert.True(IsChinese(plan.Title.Zh));
            Assert.All(plan.Parts, part =>
            {
                Assert.Matches("^00[0-4] rows? [0-9]-[0-9]{2}", part.Source);
                Assert.True(IsChinese(part.Note!.Zh));
            });
        });

    [Fact]
    public void Profit_is_off() =>
        Assert.False(Usual(UsualPayPlans.RenewalSpecialist).Parts.OfType<PayPart.ProfitShare>().Single().IsOn);

    [Fact]
    public void The_weights_are_those_of_the_source() => Assert.Equal(
        [
            new(KpiMeasure.SignedPolicies, 0.4m), new(KpiMeasure.Premium, 0.3m), new(KpiMeasure.Satisfaction, 0.2m),
            new(KpiMeasure.AddOns, 0.1m),
        ],
        Kpi.Weights);
}
