using static CampaignEngine.Grains.Dealers.Pay.PayText;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>The limits of single numbers. They keep every product of a statement exact.</summary>
internal static class NumberRules
{
    /// <summary>Decimals a number may have.</summary>
    public const int MostDecimals = 6;

    /// <summary>The fault of a number that is negative, over its limit or too fine; none for a good one.</summary>
    public static IEnumerable<PayFault> Within(string path, decimal number, decimal least, decimal most)
    {
        if (number < 0)
            yield return PayFault.At("negative", path, "is negative", "为负数");
        else if (number < least || number > most)
            yield return PayFault.At(
                "out-of-range", path, $"is {Number(number)}; it must lie in {Number(least)} to {Number(most)}",
                $"为 {Number(number)}，须在 {Number(least)} 至 {Number(most)} 之间");
        else if (decimal.Round(number, MostDecimals) != number)
            yield return PayFault.At(
                "too-fine", path, $"has more than {MostDecimals} decimals", $"小数超过 {MostDecimals} 位");
    }
}
