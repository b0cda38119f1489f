namespace CampaignEngine.Grains.Dealers;

/// <summary>The limits of single numbers. They keep sums and products exact.</summary>
public static class NumberRules
{
    /// <summary>Decimals a number may have.</summary>
    public const int MostDecimals = 6;

    private const string Written = "0.######";

    /// <summary>The fault of a number that is negative, outside its limits or too fine; none for a good one.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="number">The number.</param>
    /// <param name="least">The lowest allowed, 0 or more.</param>
    /// <param name="most">The highest allowed.</param>
    public static IEnumerable<Fault> Within(string path, decimal number, decimal least, decimal most)
    {
        if (number < 0)
            yield return Fault.At("negative", path, "is negative", "为负数");
        else if (number < least || number > most)
            yield return Fault.At(
                "out-of-range", path, $"is {Text(number)}; it must lie in {Text(least)} to {Text(most)}",
                $"为 {Text(number)}，须在 {Text(least)} 至 {Text(most)} 之间");
        else if (decimal.Round(number, MostDecimals) != number)
            yield return Fault.At(
                "too-fine", path, $"has more than {MostDecimals} decimals", $"小数超过 {MostDecimals} 位");
    }

    private static string Text(decimal number) => number.ToString(Written);
}
