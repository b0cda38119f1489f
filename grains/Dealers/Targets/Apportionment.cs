namespace CampaignEngine.Grains.Dealers.Targets;

/// <summary>Shares a whole out by weights so that the parts add up to it exactly.</summary>
public static class Apportionment
{
    /// <summary>
    /// The parts of a whole number of units. What rounding down leaves goes, one unit each, to the largest remainders;
    /// of equal ones to the earlier. Weights that are all zero share equally.
    /// </summary>
    /// <param name="units">How many units there are, 0 or more.</param>
    /// <param name="weights">The weights, none negative; at least one.</param>
    public static IReadOnlyList<long> Share(long units, IReadOnlyList<decimal> weights)
    {
        var sum = weights.Sum();
        var exact = weights
            .Select(weight => sum == 0 ? (decimal)units / weights.Count : units * weight / sum).ToArray();
        var parts = exact.Select(part => (long)decimal.Floor(part)).ToArray();
        var left = units - parts.Sum();
        foreach (var place in Enumerable.Range(0, parts.Length)
            .OrderByDescending(place => exact[place] - parts[place]).ThenBy(place => place).Take((int)left))
            parts[place]++;
        return parts;
    }

    /// <summary>The parts of an amount in yuan, each to the cent.</summary>
    /// <param name="amount">0 or more, whole cents.</param>
    /// <param name="weights">The weights, none negative; at least one.</param>
    public static IReadOnlyList<decimal> ShareMoney(decimal amount, IReadOnlyList<decimal> weights) =>
        [.. Share((long)(amount * 100), weights).Select(cents => cents / 100m)];
}
