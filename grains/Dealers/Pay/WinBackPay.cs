using static CampaignEngine.Grains.Dealers.Pay.PayText;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// Pay for returned cars: cars x yuan x call plan x attainment x report x sample check. The target is a share of the
/// customers called. Rounded to 0.01 yuan like every line: the source's example gives 2,756.25, which it states in
/// whole yuan as 2,756. Sources: 001 rows 1-57, 1-58.
/// </summary>
internal static class WinBackPay
{
    public static PayPiece Of(PayPart.WinBack part, PayFacts facts)
    {
        if (facts.WinBack is not { } work)
            return Lacks(part, "no-win-back", "nothing is known of lost customers called", "缺少流失客户招揽数据");
        if (work.Called == 0)
            return Lacks(
                part, "nobody-called", "nobody was called, so there is no target to reach", "当月没有招揽通话，无法计算目标");
        if (work is not { CallPlan: { } plan, Report: { } report, SampleCheck: { } check })
            return Lacks(
                part, "coefficient-unknown", "call plan, report and sample check are not all judged yet",
                "招揽计划、报表及时性和抽检尚未全部评定");
        return PayPiece.Of(Line(part, work, plan, report, check));
    }

    private static PayLine Line(
        PayPart.WinBack part, WinBackFacts work, decimal plan, decimal report, decimal check)
    {
        var target = part.TargetShare * work.Called;
        var reached = part.Attainment.First(band => band.Holds(work.Returned, target)).Value;
        var factors = $"{Number(plan)} x {Number(reached)} x {Number(report)} x {Number(check)}";
        var attainment = Percent(Attainment.Of(work.Returned, target));
        return PayLine.Of(
            part, part.PerCar, plan * reached * report * check, work.Returned,
            $"{work.Returned} cars returned of a target of {Number(target)}, {attainment}; call plan x attainment x"
                + $" report x sample check = {factors}",
            $"回店 {work.Returned} 台次，目标 {Number(target)}，达成率 {attainment}；招揽计划 x 达成率系数 x 报表 x 抽检 = {factors}");
    }

    private static PayPiece Lacks(PayPart part, string rule, string en, string zh) =>
        PayPiece.Lacks(part, rule, "winBack", en, zh);
}
