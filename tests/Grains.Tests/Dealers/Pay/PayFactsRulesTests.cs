using CampaignEngine.Grains.Dealers.Pay;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class PayFactsRulesTests
{
    private static readonly PayPlan Sample = Plan(Commission);

    [Fact]
    public void Known_and_unknown_facts_are_no_faults()
    {
        Assert.Empty(PayFactsRules.Check(Sample, Nothing));
        Assert.Empty(PayFactsRules.Check(Sample, Peter with { Profit = -5, EarlierScores = [0.5m, 1] }));
    }

    [Fact]
    public void Measures_and_scores_may_be_quotients_without_end() => Assert.Empty(PayFactsRules.Check(
        Sample, Nothing with { Satisfaction = 5 / 6m, AddOns = 1 / 3m, EarlierScores = [2 / 3m] }));

    [Fact]
    public void What_is_negative_is_a_fault_each()
    {
        var facts = new PayFacts(March, -1, -1, -1, -1, -1, -1, [-1], new WinBackFacts(-1, -1, -1, -1, -1), -1);
        var faults = PayFactsRules.Check(Sample, facts);
        Assert.All(faults, fault => Assert.Equal("negative", fault.Rule));
        Assert.Equal(
            ["won", "target", "premium", "premiumTarget", "satisfaction", "addOns", "earlierScores", "winBack.called",
                "winBack.returned", "winBack.callPlan", "winBack.report", "winBack.sampleCheck"],
            faults.Select(fault => fault.Path));
    }

    [Fact]
    public void Numbers_beyond_reason_are_faults_and_nothing_overflows()
    {
        var facts = new PayFacts(
            March, int.MaxValue, int.MaxValue, decimal.MaxValue, decimal.MaxValue, decimal.MaxValue, decimal.MaxValue,
            [decimal.MaxValue], new WinBackFacts(int.MaxValue, int.MaxValue, decimal.MaxValue, 3, 2.1m),
            decimal.MinValue);
        Assert.All(PayFactsRules.Check(Sample, facts), fault => Assert.Equal("out-of-range", fault.Rule));
        Assert.Equal(13, PayFactsRules.Check(Sample, facts).Count);
        Assert.Empty(Payroll.Of(Sample, facts).Lines);
    }

    [Fact]
    public void The_largest_numbers_allowed_can_be_paid()
    {
        var largest = new PayFacts(
            March, PayFactsRules.MostCount, PayFactsRules.MostCount, PayFactsRules.MostYuan, 0.01m, 10, 10, [],
            new WinBackFacts(PayFactsRules.MostCount, PayFactsRules.MostCount, 2, 2, 2), PayFactsRules.MostYuan);
        var plan = Plan(
            new PayPart.BasePay(PayPlanRules.MostMonthly),
            new PayPart.Commission([new(0, null, PayPlanRules.MostEach)]), new PayPart.Ladder([new(1, null, 1)]),
            Kpi with { Cap = 2, FullPay = PayPlanRules.MostMonthly },
            new PayPart.WinBack(PayPlanRules.MostEach, 0.000001m, [new(0, null, 2)]), new PayPart.ProfitShare(true, 1));
        Assert.Empty(PayPlanRules.Check(plan));
        Assert.True(Payroll.Of(plan, largest).IsPayable);
    }

    [Fact]
    public void A_month_outside_the_plan_is_a_fault()
    {
        var plan = Sample with { Until = March };
        Assert.Empty(PayFactsRules.Check(plan, PayFacts.Of(new DateOnly(2026, 3, 31))));
        Assert.Equal("plan-not-in-month", Assert.Single(
            PayFactsRules.Check(plan, PayFacts.Of(new DateOnly(2026, 2, 28)))).Rule);
        Assert.Equal("plan-not-in-month", Assert.Single(
            PayFactsRules.Check(plan, PayFacts.Of(new DateOnly(2026, 4, 1)))).Rule);
    }
}
