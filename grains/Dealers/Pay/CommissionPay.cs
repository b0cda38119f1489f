using static CampaignEngine.Grains.Dealers.Pay.PayText;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// Commission by attainment: every policy of the month at the rate of the tier reached. Attainment is the agent's, or
/// the dealer's while the agent has no target. Without a target of 1 or more there is no attainment, so it pays 0 and
/// the statement stays open. Source: 001 row 1-15.
/// </summary>
internal static class CommissionPay
{
    public static PayPiece Of(PayPart.Commission part, PayFacts facts)
    {
        if (facts.Wanted is not > 0)
            return PayPiece.Lacks(
                part, "no-target", "target", "no target for the month, so no attainment: set one of 1 or more",
                "当月没有目标，无法计算达成率：请设定 1 或以上的目标");
        var target = facts.Wanted.Value;
        var tier = TierOf(part, facts.Reached, target);
        var (en, zh) = Words(facts, target, Number(tier.Value));
        var line = PayLine.Of(part, tier.Value, 1, facts.Won, en, zh);
        return PayPiece.Of(line) with { Next = NextOf(part, facts, target) };
    }

    private static (string En, string Zh) Words(PayFacts facts, int target, string each)
    {
        var attainment = Percent(Attainment.Of(facts.Reached, target));
        return facts.IsByDealer
            ? ($"the dealer won {facts.Reached} of {target} policies, {attainment}: {each} yuan for each of the agent's"
                + $" {facts.Won}",
                $"门店目标 {target} 单，完成 {facts.Reached} 单，达成率 {attainment}：本人 {facts.Won} 单，每单 {each} 元")
            : ($"{facts.Won} of {target} policies, {attainment}: {each} yuan each",
                $"目标 {target} 单，完成 {facts.Won} 单，达成率 {attainment}：每单 {each} 元");
    }

    private static NextTier? NextOf(PayPart.Commission part, PayFacts facts, int target)
    {
        var reached = facts.Reached;
        if (part.Tiers.FirstOrDefault(tier => tier.From * target > reached) is not { } next)
            return null;
        var further = (int)decimal.Ceiling(next.From * target) - reached;
        // One policy more may jump over a tier when the target is small.
        var tier = TierOf(part, reached + further, target);
        return new NextTier(
            further, tier.From, tier.Value,
            tier.Value * (facts.Won + further) - TierOf(part, reached, target).Value * facts.Won);
    }

    private static PayBand TierOf(PayPart.Commission part, int won, int target) =>
        part.Tiers.First(tier => tier.Holds(won, target));
}
