using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Dealers.Performance;

namespace CampaignEngine.Grains.Dealers.Improvement;

/// <summary>A part of a whole, both counted; the whole may be nothing.</summary>
/// <param name="Part">The part, 0 or more.</param>
/// <param name="Whole">What it is a part of, 0 or more.</param>
public readonly record struct Counted(long Part, long Whole)
{
    /// <summary>The share, four decimals; null for a whole that is too small to tell anything.</summary>
    /// <param name="least">The smallest whole that tells something.</param>
    public decimal? Share(long least = 1) => Whole < least ? null : MonthStanding.Share(Part, Whole);
}

/// <summary>What a dealer's weekly review looks at.</summary>
/// <param name="Today">The day of the review, local to the dealer.</param>
/// <param name="Month">Where it stands with the terms that expire in the running month; null when nobody knows.</param>
/// <param name="Decided">Won of the terms decided in the four weeks before today.</param>
/// <param name="DecidedBefore">Won of the terms decided in the year before those.</param>
/// <param name="Reached">Reached of the terms that expire in the running month.</param>
/// <param name="ReachWanted">The share that the dealer wants to reach, 0 to 1; null for none.</param>
/// <param name="TierA">Won of the tier A terms of the year that are decided.</param>
/// <param name="TierAWanted">The share of them that the dealer wants to win; null for none.</param>
/// <param name="Early">Won before N-15, of the terms won in the four weeks before today.</param>
/// <param name="EarlyBefore">The same of the four weeks before those.</param>
/// <param name="LateCalls">Open calls that are raised or have waited for more than a working day.</param>
/// <param name="OverdueTexts">Customers' texts that nobody has judged within a working day.</param>
public sealed record ReviewFacts(
    DateOnly Today, MonthStanding? Month, Counted Decided, Counted DecidedBefore, Counted Reached, decimal? ReachWanted,
    Counted TierA, decimal? TierAWanted, Counted Early, Counted EarlyBefore, long LateCalls, long OverdueTexts)
{
    /// <summary>Days whose terms count as decided or won of late, today not among them.</summary>
    public const int LateDays = 28;

    /// <summary>Days before an expiry from which insurers' telesales may call. Source: 001 row 1-07.</summary>
    public const int RivalDays = NoContactAgreement.UsualDays;
}
