using System.Globalization;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Pay;

/// <summary>Puts the parts of a pay plan into words.</summary>
internal static class PlanTexts
{
    /// <summary>What a part pays.</summary>
    public static LocalizedText Of(PayPart part) => part switch
    {
        PayPart.BasePay pay => new($"{Number(pay.Amount)} yuan a month.", $"每月 {Number(pay.Amount)} 元。"),
        PayPart.Commission pay => new(
            $"For each policy, by attainment: {Bands(pay.Tiers, value => $"{Number(value)} yuan", English)}. "
                + "The tier reached holds for all policies of the month.",
            $"按达成率每单计：{Bands(pay.Tiers, value => $"{Number(value)} 元", Chinese)}。所达档次适用于当月全部保单。"),
        PayPart.Ladder pay => new(
            $"Of the premium inside each bracket of attainment: {Bands(pay.Brackets, Percent, English)}.",
            $"按保费达成率分段计提：{Bands(pay.Brackets, Percent, Chinese)}。"),
        PayPart.Kpi kpi => OfKpi(kpi),
        PayPart.WinBack pay => new(
            $"{Number(pay.PerCar)} yuan for each returned car; the target is {Percent(pay.TargetShare)} of the "
                + $"customers called. Times, by attainment: {Bands(pay.Attainment, Number, English)}; and times call "
                + "plan, report and sample check.",
            $"每台次回店 {Number(pay.PerCar)} 元，目标为招揽客户的 {Percent(pay.TargetShare)}。乘达成率系数："
                + $"{Bands(pay.Attainment, Number, Chinese)}，再乘招揽计划、报表及时性和抽检系数。"),
        PayPart.ProfitShare { IsOn: true } pay => new(
            $"{Percent(pay.Rate)} of the renewal profit.", $"续保利润的 {Percent(pay.Rate)}。"),
        _ => new("No share of the profit.", "不参与利润分成。"),
    };

    private static LocalizedText OfKpi(PayPart.Kpi kpi) => new(
        $"Score: {string.Join(", ", kpi.Weights.Select(one => $"{English(one.Measure)} {Percent(one.Weight)}"))}; each "
            + $"counts up to {Percent(kpi.Cap)}. Below {Percent(kpi.Threshold)} it calls for "
            + $"coaching, {kpi.AlertAfter} months in a row for a transfer review. "
            + $"A score of 100% pays {Number(kpi.FullPay)} yuan.",
        $"评分：{string.Join("、", kpi.Weights.Select(one => $"{Chinese(one.Measure)} {Percent(one.Weight)}"))}，单项最高计 "
            + $"{Percent(kpi.Cap)}。低于 {Percent(kpi.Threshold)} 安排辅导，连续 {kpi.AlertAfter} 个月评估调岗。满分奖金 "
            + $"{Number(kpi.FullPay)} 元。");

    private static string Bands(
        Sequence<PayBand> bands, Func<decimal, string> worth, Func<PayBand, string> name) =>
        string.Join(name == Chinese ? "，" : ", ", bands.Select(band => $"{name(band)} {worth(band.Value)}"));

    private static string English(PayBand band) => band.Until is { } until
        ? $"{Percent(band.From)} to {Percent(until)}"
        : $"from {Percent(band.From)}";

    private static string Chinese(PayBand band) => band.Until is { } until
        ? $"{Percent(band.From)} 至 {Percent(until)}"
        : $"{Percent(band.From)} 起";

    private static string English(KpiMeasure measure) => measure switch
    {
        KpiMeasure.SignedPolicies => "policies",
        KpiMeasure.Premium => "premium",
        KpiMeasure.Satisfaction => "satisfaction",
        _ => "add-ons",
    };

    private static string Chinese(KpiMeasure measure) => measure switch
    {
        KpiMeasure.SignedPolicies => "续保单数",
        KpiMeasure.Premium => "保费",
        KpiMeasure.Satisfaction => "满意度",
        _ => "附加业务",
    };

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Percent(decimal share) => $"{Number(share * 100)}%";
}
