namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>How a dealer's business stands to "about 70 % in 2 to 3 insurers".</summary>
public enum ConcentrationFit
{
    /// <summary>Nothing was renewed with a known insurer.</summary>
    Nothing,

    /// <summary>Even the largest core has less: the volume is spread too thin.</summary>
    Spread,

    /// <summary>About as wanted.</summary>
    Fits,

    /// <summary>Even the smallest core has more: the dealer depends on few.</summary>
    Dense,
}

/// <summary>How near a dealer is to the wanted core. Source: 001 row 1-05.</summary>
/// <param name="Insurers">The size of core that comes nearest, of those allowed; 0 when nothing was renewed.</param>
/// <param name="Share">What that core has, a part of 1; null when nothing was renewed.</param>
/// <param name="Distance">Share minus what is wanted; above 0 is too dense.</param>
/// <param name="Fit">What that means.</param>
public sealed record Concentration(int Insurers, decimal? Share, decimal? Distance, ConcentrationFit Fit)
{
    /// <summary>Measures shares of known insurers, in any order.</summary>
    public static Concentration Of(IEnumerable<decimal> shares, InsurerRules rules)
    {
        var sorted = shares.OrderDescending().ToList();
        if (sorted.Sum() == 0)
            return new Concentration(0, null, null, ConcentrationFit.Nothing);
        var nearest = Enumerable.Range(rules.SmallestCore, rules.LargestCore - rules.SmallestCore + 1)
            .Select(size => (Size: size, Share: sorted.Take(size).Sum()))
            .MinBy(core => Math.Abs(core.Share - rules.CoreShare));
        var distance = nearest.Share - rules.CoreShare;
        return new Concentration(nearest.Size, nearest.Share, distance,
            Math.Abs(distance) <= rules.CoreTolerance ? ConcentrationFit.Fits
            : distance > 0 ? ConcentrationFit.Dense
            : ConcentrationFit.Spread);
    }
}
