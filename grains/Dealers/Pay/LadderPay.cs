using static CampaignEngine.Grains.Dealers.Pay.PayText;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// The ladder on premium: each bracket's rate for the premium inside the bracket, a line each. What lies above the last
/// bracket earns nothing and says so. Sources: 002 row 2-19, 000 row 0-17.
/// </summary>
internal static class LadderPay
{
    public static PayPiece Of(PayPart.Ladder part, PayFacts facts)
    {
        if (facts.PremiumTarget is not > 0)
            return PayPiece.Lacks(
                part, "no-premium-target", "premiumTarget", "no premium target for the month, so nothing lies above it",
                "当月没有保费目标，无法计算超额部分");
        var target = facts.PremiumTarget.Value;
        var lines = part.Brackets
            .Select(bracket => (bracket, inside: Inside(bracket.From, bracket.Until, facts.Premium, target)))
            .Where(step => step.inside > 0)
            .Select(step => Line(part, step.bracket, step.inside))
            .Concat(Beyond(part, facts.Premium, target))
            .DefaultIfEmpty(Below(part, facts.Premium, target));
        return new PayPiece(Sequence.From(lines), []);
    }

    private static PayLine Below(PayPart.Ladder part, decimal premium, decimal target)
    {
        var attainment = Percent(Attainment.Of(premium, target));
        return PayLine.Of(
            part, 0, 0, 1,
            $"premium {Number(premium)} of {Number(target)} yuan, {attainment}: below the ladder",
            $"保费 {Number(premium)} 元，目标 {Number(target)} 元，达成率 {attainment}：未达阶梯");
    }

    private static PayLine Line(PayPart.Ladder part, PayBand bracket, decimal inside)
    {
        var (en, zh) = bracket.Until is { } until
            ? ($"between {Percent(bracket.From)} and {Percent(until)}", $"{Percent(bracket.From)} 至 {Percent(until)}")
            : ($"above {Percent(bracket.From)}", $"{Percent(bracket.From)} 以上");
        return PayLine.Of(
            part, inside, bracket.Value, 1, $"{Percent(bracket.Value)} of the premium {en} of the target",
            $"目标 {zh} 部分保费的 {Percent(bracket.Value)}");
    }

    private static IEnumerable<PayLine> Beyond(PayPart.Ladder part, decimal premium, decimal target)
    {
        if (part.Brackets[^1].Until is { } end && Inside(end, null, premium, target) is > 0 and var beyond)
            yield return PayLine.Of(
                part, beyond, 0, 1, $"premium above {Percent(end)} of the target: the plan names no rate, so nothing",
                $"目标 {Percent(end)} 以上部分保费：方案未规定比例，不计提成");
    }

    private static decimal Inside(decimal from, decimal? until, decimal premium, decimal target) =>
        Math.Max(0, (until is { } end ? Math.Min(premium, end * target) : premium) - from * target);
}
