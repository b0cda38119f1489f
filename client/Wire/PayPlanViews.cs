namespace CampaignEngine.Wire;

/// <summary>The plans that a dealer's agents are paid by.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Usual">Whether they are the usual ones: the dealer set none.</param>
/// <param name="Plans">All versions, in order of name and first month.</param>
public sealed record PayPlansView(DealerRef Dealer, bool Usual, IReadOnlyList<PayPlanView> Plans);

/// <summary>One version of a plan.</summary>
/// <param name="Name">Its name, such as renewal-specialist.</param>
/// <param name="Version">Its number; a later one is higher.</param>
/// <param name="Title">What people read.</param>
/// <param name="From">First day of the first month it holds in.</param>
/// <param name="Until">First day of the last month; null until the next version begins.</param>
/// <param name="Used">Whether a month was paid by it, so that it cannot change.</param>
/// <param name="Parts">What pay is made of.</param>
public sealed record PayPlanView(
    string Name, int Version, LocalizedText Title, DateOnly From, DateOnly? Until, bool Used,
    IReadOnlyList<PayPartView> Parts);

/// <summary>A part of a plan; which numbers it has depends on its kind. Shares are fractions: 1 is 100 %.</summary>
/// <param name="Kind">base-pay, commission, ladder, kpi, win-back or profit-share.</param>
/// <param name="Words">What it pays, in words; said by the engine only.</param>
/// <param name="Source">Where its numbers come from; empty for the dealer's own.</param>
/// <param name="Note">What the source leaves open.</param>
/// <param name="Amount">Base pay: yuan a month.</param>
/// <param name="Bands">Commission: yuan a policy. Ladder: rates. Win-back: coefficients.</param>
/// <param name="Weights">Kpi: what each measure counts for.</param>
/// <param name="Cap">Kpi: the most that one measure may score.</param>
/// <param name="Threshold">Kpi: a month below it calls for coaching.</param>
/// <param name="AlertAfter">Kpi: so many months below in a row call for a transfer review.</param>
/// <param name="FullPay">Kpi: yuan for a score of 1.</param>
/// <param name="PerCar">Win-back: yuan for each returned car.</param>
/// <param name="TargetShare">Win-back: the share of called customers who shall return.</param>
/// <param name="On">Profit share: whether it is paid at all.</param>
/// <param name="Rate">Profit share: the share.</param>
public sealed record PayPartView(
    string? Kind, LocalizedText? Words = null, string? Source = null, LocalizedText? Note = null,
    decimal? Amount = null, IReadOnlyList<PayBandView>? Bands = null, IReadOnlyList<PayWeightView>? Weights = null,
    decimal? Cap = null, decimal? Threshold = null, int? AlertAfter = null, decimal? FullPay = null,
    decimal? PerCar = null, decimal? TargetShare = null, bool? On = null, decimal? Rate = null);

/// <summary>A band of attainment and what it is worth.</summary>
/// <param name="From">Where it begins, as a share of the target.</param>
/// <param name="Until">Where the next one begins; null without end.</param>
/// <param name="Value">Yuan, a rate or a coefficient.</param>
public sealed record PayBandView(decimal From, decimal? Until, decimal Value);

/// <summary>What a measure counts for.</summary>
/// <param name="Measure">signed-policies, premium, satisfaction or add-ons.</param>
/// <param name="Weight">Its weight; all sum to 1.</param>
public sealed record PayWeightView(string? Measure, decimal Weight);

/// <summary>
/// Sets a plan from a month on: a new version, or in the place of the one that begins in the same month. With until
/// alone it gives the last version a last month.
/// </summary>
/// <param name="Name">Name of the plan.</param>
/// <param name="From">The first month it holds in, such as 2026-03.</param>
/// <param name="Until">The last month; null until the next version begins.</param>
/// <param name="Title">What people read; that of the version before if absent.</param>
/// <param name="Parts">What pay is made of.</param>
public sealed record PayPlanChange(
    string? Name, string? From = null, string? Until = null, LocalizedText? Title = null,
    IReadOnlyList<PayPartView>? Parts = null);
