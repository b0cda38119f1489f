namespace CampaignEngine.Wire;

/// <summary>
/// What a campaign's contacts are worth: how much more is won of the customers it contacts than of those it holds out.
/// </summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Holdout">Percent of its customers who get no marketing; 0 means that nothing can be told.</param>
/// <param name="Total">Months that are over, together.</param>
/// <param name="Months">Each month of expiry, in order.</param>
public sealed record UpliftView(CampaignRef Campaign, int Holdout, UpliftRow Total, IReadOnlyList<UpliftMonth> Months);

/// <summary>A month of expiry.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="IsOver">Whether all its terms have ended; an open month is in no total, since wins come first.</param>
/// <param name="Uplift">What it says.</param>
public sealed record UpliftMonth(DateOnly Month, bool IsOver, UpliftRow Uplift);

/// <summary>Two groups of ended terms beside each other. Rates and their difference are parts of 1.</summary>
/// <param name="Treated">Terms, won or lost, whose customers were contacted.</param>
/// <param name="TreatedWon">Won of them.</param>
/// <param name="HeldOut">Terms, won or lost, whose customers were held out.</param>
/// <param name="HeldOutWon">Won of them.</param>
/// <param name="TreatedRate">Won of the ended ones; null for none.</param>
/// <param name="HeldOutRate">Won of the ended ones; null for none.</param>
/// <param name="Difference">The first rate less the second; null when a group is empty.</param>
/// <param name="Low">Lower end of the difference's 95 % interval (Newcombe's hybrid score).</param>
/// <param name="High">Upper end.</param>
/// <param name="Verdict">too-few, helps or harms: too-few while chance alone may have made the difference.</param>
public sealed record UpliftRow(
    long Treated, long TreatedWon, long HeldOut, long HeldOutWon, double? TreatedRate, double? HeldOutRate,
    double? Difference, double? Low, double? High, string Verdict);
