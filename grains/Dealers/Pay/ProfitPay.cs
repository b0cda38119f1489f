using static CampaignEngine.Grains.Dealers.Pay.PayText;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>A share of the profit where somebody turned it on; a loss pays 0. Source: 001 row 1-16.</summary>
internal static class ProfitPay
{
    public static PayPiece Of(PayPart.ProfitShare part, PayFacts facts)
    {
        if (!part.IsOn)
            return PayPiece.Nothing;
        if (facts.Profit is not { } profit)
            return PayPiece.Lacks(part, "no-profit", "profit", "the profit of the month is not known", "缺少当月利润");
        return PayPiece.Of(PayLine.Of(
            part, Math.Max(0, profit), part.Rate, 1, $"{Percent(part.Rate)} of a profit of {Number(profit)} yuan",
            $"当月利润 {Number(profit)} 元的 {Percent(part.Rate)}"));
    }
}
