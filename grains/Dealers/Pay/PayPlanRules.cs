using System.Text.RegularExpressions;
using static CampaignEngine.Grains.Dealers.Pay.PayText;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>The rules that a pay plan must keep before it may be used.</summary>
public static partial class PayPlanRules
{
    /// <summary>The most yuan that base pay, or a full score, may pay a month.</summary>
    public const decimal MostMonthly = 100_000;

    /// <summary>The most yuan for one policy or one returned car.</summary>
    public const decimal MostEach = 10_000;

    /// <summary>The highest coefficient, and the highest score of a measure.</summary>
    public const decimal MostCoefficient = 2;

    private const int MostMonthsInARow = 12;

    // The finest step that a number may have: what must lie above 0 is at least this.
    private const decimal Least = 0.000001m;

    /// <summary>All faults of a plan; none for a good one.</summary>
    public static Sequence<Fault> Check(PayPlan plan) =>
        Sequence.From(Whole(plan).Concat(Repeated(plan.Parts)).Concat(plan.Parts.SelectMany(Part)));

    private static IEnumerable<Fault> Whole(PayPlan plan)
    {
        if (!KebabCase().IsMatch(plan.Name))
            yield return Fault.At(
                "name", "name", $"'{plan.Name}' must be 2 to 60 lower-case letters, digits and dashes",
                $"名称“{plan.Name}”须为 2 至 60 个小写字母、数字或连字符");
        if (plan.Version < 1)
            yield return Fault.At("version", "version", $"is {plan.Version}; it must be 1 or more",
                $"版本为 {plan.Version}，须为 1 或以上");
        if (plan.From.Day != 1)
            yield return Fault.At("month", "from", $"{plan.From:yyyy-MM-dd} is not the first day of a month",
                $"{plan.From:yyyy-MM-dd} 不是月份的第一天");
        if (plan.Until is { } until && until.Day != 1)
            yield return Fault.At("month", "until", $"{until:yyyy-MM-dd} is not the first day of a month",
                $"{until:yyyy-MM-dd} 不是月份的第一天");
        if (plan.Until < plan.From)
            yield return Fault.At("until-before-from", "until", "the last month lies before the first",
                "最后一个月早于第一个月");
        if (plan.Parts.Count == 0)
            yield return Fault.At("no-parts", "parts", "has no part that pays anything", "没有任何薪酬项目");
    }

    private static IEnumerable<Fault> Repeated(Sequence<PayPart> parts) =>
        from part in parts
        group part by part.Kind into kind
        where kind.Count() > 1
        select Fault.At("part-repeated", kind.Key, "stands in the plan more than once and would pay twice",
            "在方案中重复出现，会重复计薪");

    private static IEnumerable<Fault> Part(PayPart part) => part switch
    {
        PayPart.BasePay pay => NumberRules.Within("base-pay.amount", pay.Amount, 0, MostMonthly),
        PayPart.Commission pay => BandRules.Whole("commission.tiers", pay.Tiers, MostEach),
        PayPart.Ladder pay => BandRules.AboveTarget("ladder.brackets", pay.Brackets, 1),
        PayPart.Kpi kpi => Numbers(kpi).Concat(Weights(kpi.Weights)),
        PayPart.WinBack pay => WinBack(pay),
        PayPart.ProfitShare pay => NumberRules.Within("profit-share.rate", pay.Rate, 0, 1),
        _ => [],
    };

    private static IEnumerable<Fault> WinBack(PayPart.WinBack pay) =>
        NumberRules.Within("win-back.perCar", pay.PerCar, 0, MostEach)
            .Concat(NumberRules.Within("win-back.targetShare", pay.TargetShare, Least, 1))
            .Concat(BandRules.Whole("win-back.attainment", pay.Attainment, MostCoefficient));

    private static IEnumerable<Fault> Numbers(PayPart.Kpi kpi) =>
        NumberRules.Within("kpi.cap", kpi.Cap, 1, MostCoefficient)
            .Concat(NumberRules.Within("kpi.threshold", kpi.Threshold, 0, Math.Max(kpi.Cap, 0)))
            .Concat(NumberRules.Within("kpi.alertAfter", kpi.AlertAfter, 1, MostMonthsInARow))
            .Concat(NumberRules.Within("kpi.fullPay", kpi.FullPay, 0, MostMonthly));

    private static IEnumerable<Fault> Weights(Sequence<KpiWeight> weights)
    {
        for (var i = 0; i < weights.Count; i++)
            foreach (var fault in NumberRules.Within($"kpi.weights[{i + 1}]", weights[i].Weight, Least, 1))
                yield return fault;
        if (weights.DistinctBy(weight => weight.Measure).Count() < weights.Count)
            yield return Fault.At("measure-repeated", "kpi.weights", "names a measure twice", "同一指标重复出现");
        if (weights.Any(weight => weight.Weight is <= 0 or > 1))
            yield break;
        var sum = weights.Sum(weight => weight.Weight);
        if (sum != 1)
            yield return Fault.At("weights-sum", "kpi.weights", $"sum to {Percent(sum)}; they must sum to 100%",
                $"权重合计 {Percent(sum)}，须为 100%");
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,59}\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex KebabCase();
}
