namespace CampaignEngine.Grains.Campaigns;

/// <summary>Terms of one group of a campaign that have ended.</summary>
/// <param name="Terms">Won and lost; withdrawn ones were no chance of either.</param>
/// <param name="Won">Renewed through the dealer.</param>
public readonly record struct GroupEnds(long Terms, long Won)
{
    /// <summary>Won of the ended, a part of 1; null when none has ended.</summary>
    public double? Rate => Terms == 0 ? null : (double)Won / Terms;
}

/// <summary>What can be said of a campaign's effect.</summary>
public enum UpliftVerdict
{
    /// <summary>Too few terms, or too small a difference for them: chance alone may have made it.</summary>
    TooFew,

    /// <summary>The campaign wins terms that would not have been won without it.</summary>
    Helps,

    /// <summary>More are won without it.</summary>
    Harms,
}

/// <summary>
/// How much more is won of the customers a campaign contacts than of those it holds out. The interval is Newcombe's
/// hybrid of the two score intervals, 95 %, which holds for small groups and rates near 0 or 1 too. Terms count as
/// independent; in a book of many households of several cars the true interval is a little wider. Source: Newcombe
/// 1998, Statistics in Medicine 17, 873-890, method 10; domain section 3, holdout.
/// </summary>
/// <param name="Treated">Terms whose customers were contacted.</param>
/// <param name="HeldOut">Terms whose customers were held out.</param>
public sealed record Uplift(GroupEnds Treated, GroupEnds HeldOut)
{
    /// <summary>With fewer ended terms in either group nothing is said.</summary>
    public const int LeastTerms = 30;

    // The 97.5th percentile of the standard normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>The difference of the two rates, parts of 1; null when a group has no ended term.</summary>
    public double? Difference => Treated.Rate - HeldOut.Rate;

    /// <summary>Lower end of the interval; null when a group has no ended term.</summary>
    public double? Low => Difference - Reach(Treated, HeldOut);

    /// <summary>Upper end of the interval; null when a group has no ended term.</summary>
    public double? High => Difference + Reach(HeldOut, Treated);

    /// <summary>What these numbers say.</summary>
    public UpliftVerdict Verdict => Math.Min(Treated.Terms, HeldOut.Terms) < LeastTerms ? UpliftVerdict.TooFew
        : Low > 0 ? UpliftVerdict.Helps
        : High < 0 ? UpliftVerdict.Harms
        : UpliftVerdict.TooFew;

    // How far the interval reaches when the first rate is at the lower end of its own and the second at its upper one.
    private static double? Reach(GroupEnds lower, GroupEnds upper)
    {
        if (lower.Rate is not { } low || upper.Rate is not { } high)
            return null;
        var (below, above) = (low - Score(lower, -1), Score(upper, +1) - high);
        return Math.Sqrt(below * below + above * above);
    }

    // Wilson's score interval of one rate: its lower (-1) or upper (+1) end.
    private static double Score(GroupEnds ends, int side)
    {
        double n = ends.Terms, won = ends.Won, z2 = Z * Z;
        return (2 * won + z2 + side * Z * Math.Sqrt(z2 + 4 * won * (n - won) / n)) / (2 * (n + z2));
    }
}
