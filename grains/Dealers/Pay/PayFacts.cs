using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// What one agent did in one month. Null means that nobody knows yet: what needs it pays 0 and keeps the statement
/// open.
/// </summary>
/// <param name="Month">Any day of the month, local to the dealer.</param>
/// <param name="Won">Policies won, 0 or more.</param>
/// <param name="Target">Policies to win; null or 0 when there is no target, and then no attainment.</param>
/// <param name="Premium">Premium won, yuan, 0 or more.</param>
/// <param name="PremiumTarget">Premium to win, yuan; null or 0 when there is no target.</param>
/// <param name="Satisfaction">Satisfaction against what was asked for; 1 is as asked.</param>
/// <param name="AddOns">Referral rate and penetration against what was asked for; 1 is as asked.</param>
/// <param name="EarlierScores">Scores of the months directly before, the latest first; none for a first month.</param>
/// <param name="WinBack">What came of lost customers; null for an agent who does not call them.</param>
/// <param name="Profit">Renewal profit, yuan, negative for a loss.</param>
public sealed record PayFacts(
    DateOnly Month,
    int Won,
    int? Target,
    decimal Premium,
    decimal? PremiumTarget,
    decimal? Satisfaction,
    decimal? AddOns,
    Sequence<decimal> EarlierScores,
    WinBackFacts? WinBack,
    decimal? Profit)
{
    /// <summary>What the whole dealer did: its attainment counts while the agent has no target.</summary>
    public DealerMonth? Dealer { get; init; }

    /// <summary>Whether attainment is that of the dealer: the agent has no target of policies.</summary>
    [JsonIgnore]
    public bool IsByDealer => Target is null && Dealer is not null;

    /// <summary>Policies that count for attainment, the dealer's or the agent's.</summary>
    [JsonIgnore]
    public int Reached => IsByDealer ? Dealer!.Won : Won;

    /// <summary>The target that they count for; null when there is none.</summary>
    [JsonIgnore]
    public int? Wanted => IsByDealer ? Dealer!.Target : Target;

    /// <summary>A month of which nothing is known and in which nothing was won.</summary>
    /// <param name="month">Any day of the month.</param>
    public static PayFacts Of(DateOnly month) => new(month, 0, null, 0, null, null, null, [], null, null);
}

/// <summary>What a dealer did in a month of expiry, all agents together.</summary>
/// <param name="Won">Policies won, 0 or more.</param>
/// <param name="Target">Policies to win; null without a target.</param>
/// <param name="Premium">Premium won, yuan, 0 or more.</param>
/// <param name="PremiumTarget">Premium to win, yuan; null without a target.</param>
public sealed record DealerMonth(int Won, int? Target, decimal Premium, decimal? PremiumTarget);

/// <summary>What came of the calls to lost customers in a month. Source: 001 row 1-58.</summary>
/// <param name="Called">Customers called, 0 or more.</param>
/// <param name="Returned">Cars that came back, 0 or more.</param>
/// <param name="CallPlan">Coefficient for the call plan, 0 to 2; 1 when it was done.</param>
/// <param name="Report">Coefficient for the report, 0 to 2; 1 when it was on time.</param>
/// <param name="SampleCheck">Coefficient of the sample check of the records, 0 to 2; 1 when it was clean.</param>
public sealed record WinBackFacts(int Called, int Returned, decimal? CallPlan, decimal? Report, decimal? SampleCheck);
