using static CampaignEngine.Grains.Dealers.Pay.PayText;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// Commission by attainment: every policy of the month at the rate of the tier reached. Without a target of 1 or more
/// there is no attainment, so it pays 0 and the statement stays open. Source: 001 row 1-15.
/// </summary>
internal static class CommissionPay
{
    public static PayPiece Of(PayPart.Commission part, PayFacts facts)
    {
        if (facts.Target is not > 0)
            return PayPiece.Lacks(
                part, "no-target", "target", "no target for the month, so no attainment: set one of 1 or more",
                "当月没有目标，无法计算达成率：请设定 1 或以上的目标");
        var target = facts.Target.Value;
        var tier = TierOf(part, facts.Won, target);
        var attainment = Percent(Attainment.Of(facts.Won, target));
        var line = PayLine.Of(
            part, tier.Value, 1, facts.Won,
            $"{facts.Won} of {target} policies, {attainment}: {Number(tier.Value)} yuan each",
            $"目标 {target} 单，完成 {facts.Won} 单，达成率 {attainment}：每单 {Number(tier.Value)} 元");
        return PayPiece.Of(line) with { Next = NextOf(part, facts.Won, target) };
    }

    private static NextTier? NextOf(PayPart.Commission part, int won, int target)
    {
        if (part.Tiers.FirstOrDefault(tier => tier.From * target > won) is not { } next)
            return null;
        var further = (int)decimal.Ceiling(next.From * target) - won;
        // One policy more may jump over a tier when the target is small.
        var reached = TierOf(part, won + further, target);
        return new NextTier(
            further, reached.From, reached.Value,
            reached.Value * (won + further) - TierOf(part, won, target).Value * won);
    }

    private static PayBand TierOf(PayPart.Commission part, int won, int target) =>
        part.Tiers.First(tier => tier.Holds(won, target));
}
