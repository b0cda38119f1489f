using CampaignEngine.Grains.Dealers.Pay;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class PayPlanRulesTests
{
    [Fact]
    public void A_plan_says_what_it_is_and_when_it_holds()
    {
        var plan = Plan(Commission);
        Refused(plan with { Name = "Sales Team" }, "name", "name");
        Refused(plan with { Version = 0 }, "version", "version");
        Refused(plan with { From = new DateOnly(2026, 3, 2) }, "month", "from");
        Refused(plan with { Until = new DateOnly(2026, 5, 31) }, "month", "until");
        Refused(plan with { Until = new DateOnly(2026, 2, 1) }, "until-before-from", "until");
        Refused(Plan(), "no-parts", "parts");
    }

    [Fact]
    public void A_part_that_would_pay_twice_is_refused() =>
        Refused(Plan(Commission, Ladder, Commission), "part-repeated", "commission");

    [Theory]
    [InlineData("0-0.6 0.6-", null, 0)]
    [InlineData("0-0.6 0.7-", "band-gap", 2)]
    [InlineData("0-0.6 0.5-", "band-overlap", 2)]
    [InlineData("0- 0.6-", "band-overlap", 2)]
    [InlineData("0-0.6 0.6-0.5 0.6-", "band-empty", 2)]
    [InlineData("0.6- 0-0.6", "band-order", 2)]
    [InlineData("0.1-0.6 0.6-", "band-start", 1)]
    [InlineData("0-0.6 0.6-1", "band-end", 2)]
    [InlineData("0-0.6 0.6-0.6 0.6-", "band-empty", 2)]
    [InlineData("0-0.6 0.6-11 11-", "out-of-range", 2)]
    [InlineData("-0.1-0.6 0.6-", "negative", 1)]
    [InlineData("0-0.1234567 0.1234567-", "too-fine", 1)]
    public void Tiers_cover_every_attainment_once_and_in_order(string bands, string? rule, int at)
    {
        var plan = Plan(new PayPart.Commission(Bands(bands)));
        if (rule is null)
            Assert.Empty(PayPlanRules.Check(plan));
        else
            Assert.Contains(PayPlanRules.Check(plan), fault =>
                fault.Rule == rule && fault.Path.StartsWith($"commission.tiers[{at}]", StringComparison.Ordinal));
    }

    [Fact]
    public void Tiers_are_at_least_one_and_not_without_number()
    {
        Refused(Plan(new PayPart.Commission([])), "band-count", "commission.tiers");
        var many = Sequence.From(Enumerable.Range(0, 21).Select(i => new PayBand(i / 10m, (i + 1) / 10m, i)));
        Assert.Contains(
            PayPlanRules.Check(Plan(new PayPart.Ladder(many))), fault => fault.Rule == "band-count");
    }

    [Fact]
    public void Amounts_have_their_limits()
    {
        Refused(Plan(new PayPart.BasePay(-0.01m)), "negative", "base-pay.amount");
        Refused(Plan(new PayPart.BasePay(100_000.01m)), "out-of-range", "base-pay.amount");
        Refused(Plan(new PayPart.Commission([new(0, null, 10_001)])), "out-of-range", "commission.tiers[1].value");
        Refused(Plan(new PayPart.Commission([new(0, null, -5)])), "negative", "commission.tiers[1].value");
        Refused(Plan(new PayPart.Ladder([new(1, 1.2m, 1.01m)])), "out-of-range", "ladder.brackets[1].value");
        Refused(Plan(WinBack with { PerCar = decimal.MaxValue }), "out-of-range", "win-back.perCar");
        Refused(Plan(WinBack with { TargetShare = 0 }), "out-of-range", "win-back.targetShare");
        Refused(
            Plan(WinBack with { Attainment = [new(0, null, 2.5m)] }), "out-of-range", "win-back.attainment[1].value");
        Refused(Plan(new PayPart.ProfitShare(false, 1.5m)), "out-of-range", "profit-share.rate");
    }

    [Fact]
    public void A_ladder_begins_at_the_target_and_may_end()
    {
        Assert.Empty(PayPlanRules.Check(Plan(new PayPart.Ladder([new(1.1m, 1.2m, 0.05m)]))));
        Refused(Plan(new PayPart.Ladder([new(0.9m, 1.2m, 0.05m)])), "band-start", "ladder.brackets[1]");
        Refused(
            Plan(new PayPart.Ladder([new(1, 1.2m, 0.05m), new(1.3m, 1.5m, 0.08m)])), "band-gap", "ladder.brackets[2]");
    }

    [Fact]
    public void Weights_sum_to_one_and_name_each_measure_once()
    {
        Refused(Weighted(0.4m, 0.3m, 0.2m), "weights-sum", "kpi.weights");
        Refused(Weighted(0.4m, 0.3m, 0.2m, 0.2m), "weights-sum", "kpi.weights");
        Refused(Weighted(), "weights-sum", "kpi.weights");
        Refused(Weighted(40, 30, 20, 10), "out-of-range", "kpi.weights[1]");
        Refused(Weighted(-0.1m, 0.3m, 0.4m, 0.4m), "negative", "kpi.weights[1]");
        Refused(Weighted(0, 0.3m, 0.3m, 0.4m), "out-of-range", "kpi.weights[1]");
        Refused(
            Plan(Kpi with { Weights = [new(KpiMeasure.Premium, 0.5m), new(KpiMeasure.Premium, 0.5m)] }),
            "measure-repeated", "kpi.weights");
    }

    [Fact]
    public void Cap_threshold_and_alert_have_their_limits()
    {
        Refused(Plan(Kpi with { Cap = 0.9m }), "out-of-range", "kpi.cap");
        Refused(Plan(Kpi with { Cap = 2.1m }), "out-of-range", "kpi.cap");
        Refused(Plan(Kpi with { Threshold = 1.1m }), "out-of-range", "kpi.threshold");
        Refused(Plan(Kpi with { AlertAfter = 0 }), "out-of-range", "kpi.alertAfter");
        Refused(Plan(Kpi with { FullPay = -1 }), "negative", "kpi.fullPay");
    }

    [Fact]
    public void All_faults_come_at_once_and_nothing_overflows()
    {
        var worst = new PayPlan(
            "", -1, new("", ""), new DateOnly(1, 1, 2), DateOnly.MinValue,
            [
                new PayPart.BasePay(decimal.MinValue), new PayPart.BasePay(decimal.MaxValue),
                new PayPart.Commission([new(decimal.MaxValue, decimal.MinValue, decimal.MaxValue)]),
                new PayPart.Kpi(
                    [new(KpiMeasure.Premium, decimal.MaxValue)], decimal.MinValue, decimal.MaxValue, -1, -1),
            ]);
        var faults = PayPlanRules.Check(worst);
        Assert.InRange(faults.Count, 12, 30);
        Assert.All(faults, fault => Assert.True(IsChinese(fault.Message.Zh), fault.Rule));
    }

    private static PayPlan Weighted(params ReadOnlySpan<decimal> weights)
    {
        var all = weights.ToArray().Select((weight, i) => new KpiWeight((KpiMeasure)i, weight));
        return Plan(Kpi with { Weights = Sequence.From(all) });
    }

    // "0-0.6 0.6-": bands from low to high, the last without end; each is worth 1.
    private static Sequence<PayBand> Bands(string text) => Sequence.From(text.Split(' ').Select(band =>
    {
        var cut = band.IndexOf('-', 1);
        decimal? until = cut + 1 < band.Length ? decimal.Parse(band[(cut + 1)..]) : null;
        return new PayBand(decimal.Parse(band[..cut]), until, 1);
    }));

    private static void Refused(PayPlan plan, string rule, string path)
    {
        var faults = PayPlanRules.Check(plan);
        Assert.Contains((rule, path), faults.Select(fault => (fault.Rule, fault.Path)));
        Assert.All(faults, fault => Assert.True(IsChinese(fault.Message.Zh), fault.Message.Zh));
    }
}
