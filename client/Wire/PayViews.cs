namespace CampaignEngine.Wire;

/// <summary>What a dealer's agents are paid for the policies that expire in a month. Yuan (CNY) before tax.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Won">Policies renewed, all agents together and those without one.</param>
/// <param name="Target">Policies wanted; null without a target.</param>
/// <param name="Premium">Premium of the renewed.</param>
/// <param name="PremiumTarget">Premium wanted; null without a target.</param>
/// <param name="Attainment">Policies by target, four decimals, 1 being the target; null without one.</param>
/// <param name="Agents">A statement for each agent, in order of name; an agent's key sees its own only.</param>
/// <param name="Nobodys">Policies that name no agent: they count for the attainment and are paid to nobody.</param>
/// <param name="Total">The sum of the statements shown.</param>
/// <param name="Plans">The versions of plans that hold in the month.</param>
public sealed record PayView(
    DealerRef Dealer, DateOnly Month, int Won, int? Target, decimal Premium, decimal? PremiumTarget,
    decimal? Attainment, IReadOnlyList<AgentPay> Agents, NobodysPolicies Nobodys, decimal Total,
    IReadOnlyList<PayPlanView> Plans);

/// <summary>Policies of a month that name no agent.</summary>
/// <param name="Policies">How many.</param>
/// <param name="Premium">Their premium, yuan.</param>
public sealed record NobodysPolicies(int Policies, decimal Premium);

/// <summary>One agent's statement.</summary>
/// <param name="Agent">The agent, as the ledger names them.</param>
/// <param name="Plan">Name of the plan.</param>
/// <param name="Version">Its version; 0 when none holds in the month.</param>
/// <param name="Won">Policies the agent renewed.</param>
/// <param name="Premium">Their premium, yuan.</param>
/// <param name="Attainment">What counts for the tier: the agent's own, or the dealer's; null without a target.</param>
/// <param name="IsOwnTarget">Whether the agent has a target of their own.</param>
/// <param name="Lines">What is paid and why.</param>
/// <param name="Next">The next tier of commission; null at the top, or without a target.</param>
/// <param name="Score">The weighted score; null without one.</param>
/// <param name="Total">The sum of the lines, yuan.</param>
/// <param name="Open">What is wrong or not known yet; a month with anything open is not paid.</param>
/// <param name="IsPaid">Whether the agent was paid for the month; then all of this stays as it was.</param>
/// <param name="Said">What was said of the month; null for nothing.</param>
/// <param name="PaidAt">When it was marked as paid, UTC; null while it is not.</param>
/// <param name="PaidBy">Who marked it.</param>
public sealed record AgentPay(
    string Agent, string Plan, int Version, int Won, decimal Premium, decimal? Attainment, bool IsOwnTarget,
    IReadOnlyList<PayLineView> Lines, NextTierView? Next, PayScoreView? Score, decimal Total,
    IReadOnlyList<PayOpenView> Open, bool IsPaid, PayFactsView? Said, DateTimeOffset? PaidAt = null,
    string? PaidBy = null);

/// <summary>One line: amount = base x rate x count, rounded to 0.01 half away from zero.</summary>
/// <param name="Kind">The part of the plan, such as commission.</param>
/// <param name="Text">What it is for and how it came about.</param>
/// <param name="Base">What the rate applies to, yuan.</param>
/// <param name="Rate">The share of the base, 1 being the whole.</param>
/// <param name="Count">How often: policies, cars, or 1.</param>
/// <param name="Amount">Yuan; negative when a paid month is corrected downwards.</param>
/// <param name="Corrects">First day of the paid month that it corrects; null for what the month itself pays.</param>
public sealed record PayLineView(
    string Kind, LocalizedText Text, decimal Base, decimal Rate, int Count, decimal Amount, DateOnly? Corrects = null);

/// <summary>How far away a better commission is.</summary>
/// <param name="Policies">The fewest further policies that reach it.</param>
/// <param name="From">Where the tier begins, as a share of the target.</param>
/// <param name="PerPolicy">Yuan for each policy in it.</param>
/// <param name="Gain">What the agent's commission gains when the agent wins them, yuan.</param>
public sealed record NextTierView(int Policies, decimal From, decimal PerPolicy, decimal Gain);

/// <summary>A month's weighted score.</summary>
/// <param name="Score">1 is everything as asked.</param>
/// <param name="MonthsBelow">Months in a row below the threshold up to this one.</param>
/// <param name="Alert">none, coaching or transfer-review.</param>
/// <param name="Measures">What each measure gave.</param>
public sealed record PayScoreView(
    decimal Score, int MonthsBelow, string Alert, IReadOnlyList<PayMeasureView> Measures);

/// <summary>What one measure gave.</summary>
/// <param name="Measure">Its name, such as satisfaction.</param>
/// <param name="Weight">What it counts for.</param>
/// <param name="Value">As measured, 1 is as asked.</param>
/// <param name="Score">What counts of it.</param>
public sealed record PayMeasureView(string Measure, decimal Weight, decimal Value, decimal Score);

/// <summary>Something that is wrong with a statement, or that it lacks.</summary>
/// <param name="Rule">The rule, such as no-target.</param>
/// <param name="Path">Where.</param>
/// <param name="Text">What is wrong and what would be right.</param>
public sealed record PayOpenView(string Rule, string Path, LocalizedText Text);

/// <summary>What a manager says of an agent's month; null for what nobody knows.</summary>
/// <param name="Month">The month, such as 2026-03.</param>
/// <param name="Agent">The agent, as the ledger names them.</param>
/// <param name="Plan">The plan that pays the agent from this month on; null when that does not change.</param>
/// <param name="Target">The agent's own target, policies.</param>
/// <param name="PremiumTarget">The agent's own target, yuan.</param>
/// <param name="Satisfaction">Satisfaction against what was asked for; 1 is as asked.</param>
/// <param name="AddOns">Add-ons, likewise.</param>
/// <param name="Called">Lost customers called.</param>
/// <param name="Returned">Cars that came back.</param>
/// <param name="CallPlan">Coefficient for the call plan, 0 to 2.</param>
/// <param name="Report">Coefficient for the report, 0 to 2.</param>
/// <param name="SampleCheck">Coefficient of the sample check, 0 to 2.</param>
/// <param name="Profit">Renewal profit, yuan.</param>
public sealed record PayFactsView(
    string? Month, string? Agent, string? Plan = null, int? Target = null, decimal? PremiumTarget = null,
    decimal? Satisfaction = null, decimal? AddOns = null, int? Called = null, int? Returned = null,
    decimal? CallPlan = null, decimal? Report = null, decimal? SampleCheck = null, decimal? Profit = null);

/// <summary>Marks a month as paid.</summary>
/// <param name="Plan">Name of the plan it is paid by.</param>
/// <param name="Month">The month, such as 2026-03.</param>
/// <param name="Total">
/// The sum that was confirmed, yuan: when it is another one by now, nothing is marked. Null for whatever it is.
/// </param>
public sealed record PaidMonthChange(string? Plan, string? Month, decimal? Total = null);

/// <summary>The honours of a dealer's agents for a quarter of expiry.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Quarter">First day of the quarter.</param>
/// <param name="ShowsNames">Whether names are shown; otherwise initials, except to an agent their own.</param>
/// <param name="Leaders">The first three by points; who has as many shares the place.</param>
/// <param name="Months">The honours of its three months, in order.</param>
public sealed record LeadersView(
    DealerRef Dealer, DateOnly Quarter, bool ShowsNames, IReadOnlyList<LeaderView> Leaders,
    IReadOnlyList<HonoursView> Months);

/// <summary>An agent among the first three.</summary>
/// <param name="Place">1 to 3.</param>
/// <param name="Agent">The name, or the initials.</param>
/// <param name="IsOwn">Whether it is the caller.</param>
/// <param name="Points">Policies renewed in the quarter, a point each.</param>
public sealed record LeaderView(int Place, string Agent, bool IsOwn, int Points);

/// <summary>The honours of a month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Champion">Who renewed the most policies; null for nobody.</param>
/// <param name="Star">Whose customers were the most satisfied; null while nobody said.</param>
public sealed record HonoursView(DateOnly Month, string? Champion, string? Star);

/// <summary>Says whether the leaderboard shows names.</summary>
/// <param name="ShowsNames">True for names, false for initials.</param>
public sealed record LeadersChange(bool? ShowsNames);
