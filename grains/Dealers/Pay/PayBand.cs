namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>A band of attainment and what it is worth.</summary>
/// <param name="From">Lowest attainment, inclusive; 1 is 100 % of the target.</param>
/// <param name="Until">Where the next band begins, exclusive; null without end.</param>
/// <param name="Value">Yuan per policy, a rate or a coefficient, as the part says.</param>
public sealed record PayBand(decimal From, decimal? Until, decimal Value)
{
    /// <summary>Whether what was reached lies in it; compared by products, so that no quotient is rounded.</summary>
    /// <param name="reached">Policies, cars or yuan.</param>
    /// <param name="target">The target in the same unit, above 0.</param>
    public bool Holds(decimal reached, decimal target) =>
        reached >= From * target && (Until is not { } until || reached < until * target);
}
