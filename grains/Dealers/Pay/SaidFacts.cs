namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>What a manager says of an agent's month, because no book shows it. Null means that nobody said.</summary>
/// <param name="Month">First day of the month, local to the dealer.</param>
/// <param name="Agent">Who it is, as the book names the agent.</param>
/// <param name="Plan">The plan that pays the agent from this month on; null when that does not change.</param>
/// <param name="Target">The agent's own target, policies; null when attainment is the dealer's.</param>
/// <param name="PremiumTarget">The agent's own target, yuan.</param>
/// <param name="Satisfaction">Satisfaction against what was asked for; 1 is as asked.</param>
/// <param name="AddOns">Referrals and penetration against what was asked for; 1 is as asked.</param>
/// <param name="WinBack">What came of lost customers.</param>
/// <param name="Profit">Renewal profit, yuan, negative for a loss.</param>
public sealed record SaidFacts(
    DateOnly Month, string Agent, string? Plan = null, int? Target = null, decimal? PremiumTarget = null,
    decimal? Satisfaction = null, decimal? AddOns = null, WinBackFacts? WinBack = null, decimal? Profit = null)
{
    /// <summary>The most characters of an agent's name.</summary>
    public const int LongestAgent = 100;
}
