namespace CampaignEngine.Wire;

/// <summary>What each insurer has of a dealer's business, of the terms that expire in some months.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="From">First day of the first month of expiry.</param>
/// <param name="To">First day of the last month of expiry, included.</param>
/// <param name="Renewals">Terms renewed.</param>
/// <param name="Premium">Their premium, yuan.</param>
/// <param name="Assumed">
/// Renewals nobody named the insurer of, taken to have stayed with the one before.
/// </param>
/// <param name="NewPolicies">
/// New-car policies that began in these months; null where there are no data of new cars.
/// </param>
/// <param name="NewPerMonth">The same a month, to one place; null without data.</param>
/// <param name="Insurers">The insurers, most renewals first; renewals whose insurer nobody knows stand last.</param>
/// <param name="Core">How near the business is to "about 70 % in 2 to 3 insurers", by terms.</param>
/// <param name="PremiumCore">The same by premium.</param>
/// <param name="Advice">What to look at, the weightiest first.</param>
/// <param name="Telesales">Terms that insurers' telesales won, beside what was agreed with them.</param>
/// <param name="Steering">Accident cars that insurers steered to the workshop, and claims that came back.</param>
public sealed record InsurersView(
    DealerRef Dealer, DateOnly From, DateOnly To, long Renewals, decimal Premium, long Assumed, long? NewPolicies,
    decimal? NewPerMonth, IReadOnlyList<InsurerShareView> Insurers, CoreView Core, CoreView PremiumCore,
    IReadOnlyList<AdviceView> Advice, IReadOnlyList<TelesalesView> Telesales, SteeringView Steering);

/// <summary>What an insurer has. Shares are parts of 1, to four places.</summary>
/// <param name="Insurer">Which; null for renewals whose insurer nobody knows.</param>
/// <param name="Renewals">Terms renewed with it.</param>
/// <param name="Premium">Their premium, yuan.</param>
/// <param name="Share">Share of the renewed terms with a known insurer; null for none.</param>
/// <param name="PremiumShare">Share of their premium; null for none.</param>
/// <param name="Assumed">Renewals nobody named the insurer of, taken to have stayed with it.</param>
/// <param name="Lost">Terms that went to it from here.</param>
/// <param name="NewPolicies">New-car policies with it; null where there are no data of new cars.</param>
/// <param name="NewShare">Share of the new-car policies; null for none.</param>
public sealed record InsurerShareView(
    InsurerRef? Insurer, long Renewals, decimal Premium, decimal? Share, decimal? PremiumShare, long Assumed, long Lost,
    long? NewPolicies, decimal? NewShare);

/// <summary>How near the business is to the wanted core. Shares are parts of 1, to four places.</summary>
/// <param name="Insurers">Size of the core that comes nearest; 0 when nothing was renewed.</param>
/// <param name="Share">What that core has; null when nothing was renewed.</param>
/// <param name="Wanted">What it should have.</param>
/// <param name="Tolerance">How far above or below is still about that.</param>
/// <param name="Distance">Share minus wanted; above 0 is too dense.</param>
/// <param name="Fit">nothing, spread, fits or dense.</param>
public sealed record CoreView(
    int Insurers, decimal? Share, decimal Wanted, decimal Tolerance, decimal? Distance, string Fit);

/// <summary>Something to look at, or that is as it should be.</summary>
/// <param name="Code">What it is, such as too-few-partners.</param>
/// <param name="Weight">good, note or warning.</param>
/// <param name="Text">In words.</param>
public sealed record AdviceView(string Code, string Weight, LocalizedText Text);

/// <summary>Terms that an insurer's telesales won.</summary>
/// <param name="Insurer">Which; null where nobody knows.</param>
/// <param name="AgreedDays">Days before expiry from which it may call; null for an unknown insurer.</param>
/// <param name="Terms">Terms that they won.</param>
/// <param name="TooEarly">Of these, won before it might call: to be looked into, no proof.</param>
/// <param name="Incidents">Times that it was reported, with evidence, to have contacted a customer too early.</param>
public sealed record TelesalesView(InsurerRef? Insurer, int? AgreedDays, long Terms, long TooEarly, long Incidents);

/// <summary>What insurers steer to a dealer's workshop.</summary>
/// <param name="Agreed">Accident cars a month that they agreed to steer here; null for nothing agreed.</param>
/// <param name="Insurers">By insurer, most cars first; cars that nobody steered stand last.</param>
/// <param name="Months">By month of the visits, in order; months without any are left out.</param>
/// <param name="Definition">What is counted.</param>
/// <param name="Remedy">What is missing to know it; null when nothing is.</param>
public sealed record SteeringView(
    int? Agreed, IReadOnlyList<SteeringRow> Insurers, IReadOnlyList<SteeringMonth> Months, LocalizedText Definition,
    LocalizedText? Remedy);

/// <summary>What an insurer steers.</summary>
/// <param name="Insurer">Which; null for cars that nobody steered.</param>
/// <param name="Cars">Accident cars; a car counts once a month.</param>
/// <param name="Amount">What their repairs came to, yuan.</param>
/// <param name="PerCar">Yuan a car; null without any.</param>
/// <param name="Claims">Cars insured with it here that had a claim in their term.</param>
/// <param name="Returned">Of these repaired here.</param>
/// <param name="BackToShop">Part of 1 of the claims that came back, to four places; null without any.</param>
/// <param name="Months">Its accident cars by month.</param>
public sealed record SteeringRow(
    InsurerRef? Insurer, long Cars, decimal Amount, decimal? PerCar, long Claims, long Returned, decimal? BackToShop,
    IReadOnlyList<SteeredMonth> Months);

/// <summary>Accident cars that one insurer steered in a month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Cars">How many.</param>
/// <param name="Amount">What their repairs came to, yuan.</param>
public sealed record SteeredMonth(DateOnly Month, long Cars, decimal Amount);

/// <summary>Accident cars of a month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Steered">Cars that insurers steered here.</param>
/// <param name="Amount">What their repairs came to, yuan.</param>
/// <param name="Others">Accident cars that nobody steered.</param>
public sealed record SteeringMonth(DateOnly Month, long Steered, decimal Amount, long Others);
