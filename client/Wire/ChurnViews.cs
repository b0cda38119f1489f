namespace CampaignEngine.Wire;

/// <summary>Why a dealer loses terms and customers, of the terms that expire in some months.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="From">First day of the first month of expiry.</param>
/// <param name="To">First day of the last month of expiry, included.</param>
/// <param name="BeforeFrom">First day of the period of the same length before, with which changes are counted.</param>
/// <param name="Terms">The period's terms.</param>
/// <param name="Before">Terms of the period before.</param>
/// <param name="Rates">Renewal rates, each with what it is a share of.</param>
/// <param name="LostReasons">Why terms were lost, by kind of reason, most first.</param>
/// <param name="WithdrawnReasons">Why terms are no renewal cases any more; these are not lost.</param>
/// <param name="Destinations">Insurers that lost terms went to, most first; where nobody knows it stands last.</param>
/// <param name="Months">The period's terms by month of expiry, in order.</param>
/// <param name="Customers">Customers lost to the workshop, by the rule of 360 days.</param>
/// <param name="ServiceOnly">Customers repaired here and insured elsewhere; null where no visits are known.</param>
/// <param name="Cases">
/// Cars that were to come back, by line and calendar month in which something happened to them.
/// </param>
public sealed record ChurnView(
    DealerRef Dealer, DateOnly From, DateOnly To, DateOnly BeforeFrom, EndTotals Terms, EndTotals Before,
    IReadOnlyList<RateView> Rates, IReadOnlyList<ReasonGroupView> LostReasons,
    IReadOnlyList<ReasonGroupView> WithdrawnReasons, IReadOnlyList<DestinationView> Destinations,
    IReadOnlyList<MonthEnds> Months, LostCustomersView Customers, IReadOnlyList<CaseMonth> Cases,
    UninsuredVisitors? ServiceOnly);

/// <summary>What was done in a month to bring cars back, and what came of it. Source: 001 rows 1-57 and 1-58.</summary>
/// <param name="Month">First day of the calendar month, local to the dealer.</param>
/// <param name="Line">win-back or first-maintenance.</param>
/// <param name="Begun">Cases that began.</param>
/// <param name="Called">Cases in which a call was made.</param>
/// <param name="Returned">Cases that ended because the car came for maintenance.</param>
public sealed record CaseMonth(DateOnly Month, string Line, long Begun, long Called, long Returned);

/// <summary>Terms by how they ended.</summary>
/// <param name="Won">Renewed through the dealer.</param>
/// <param name="Lost">Not renewed here.</param>
/// <param name="Withdrawn">No renewal cases any more.</param>
/// <param name="Open">Not ended.</param>
public sealed record EndTotals(long Won, long Lost, long Withdrawn, long Open);

/// <summary>A renewal rate with its definition.</summary>
/// <param name="Code">Its name, such as new-to-renewal.</param>
/// <param name="Name">What people read.</param>
/// <param name="Definition">What is divided by what.</param>
/// <param name="Numerator">The renewals it counts.</param>
/// <param name="Denominator">What they are a share of; null where nobody knows.</param>
/// <param name="Value">A part of 1, to four places; null where there is nothing to divide by.</param>
/// <param name="Before">The same of the period before.</param>
/// <param name="Tier">The customer tier it is of; null for all, empty for terms without a tier.</param>
/// <param name="Average">What is usual in the trade, a part of 1; null where nobody says.</param>
/// <param name="Good">What is good in the trade, a part of 1; null where nobody says.</param>
/// <param name="Remedy">What is missing to know it; null when nothing is.</param>
public sealed record RateView(
    string Code, LocalizedText Name, LocalizedText Definition, long Numerator, long? Denominator, decimal? Value,
    decimal? Before, string? Tier, decimal? Average, decimal? Good, LocalizedText? Remedy);

/// <summary>Reasons of one kind.</summary>
/// <param name="Code">Its name, such as competitor.</param>
/// <param name="Name">What people read.</param>
/// <param name="Answer">What is done about it.</param>
/// <param name="Terms">Terms of the period.</param>
/// <param name="Before">Terms of the period before.</param>
/// <param name="Share">Part of 1 of all terms that ended so, to four places; null when there are none.</param>
/// <param name="Reasons">The reasons, most frequent first.</param>
public sealed record ReasonGroupView(
    string Code, LocalizedText Name, LocalizedText Answer, long Terms, long Before, decimal? Share,
    IReadOnlyList<ReasonView> Reasons);

/// <summary>One reason.</summary>
/// <param name="Code">The code that terms carry, such as price.</param>
/// <param name="Name">What people read; the code itself for one that the engine does not know.</param>
/// <param name="Terms">Terms of the period.</param>
/// <param name="Before">Terms of the period before.</param>
public sealed record ReasonView(string Code, LocalizedText Name, long Terms, long Before);

/// <summary>Names an insurer.</summary>
/// <param name="Code">Short name such as picc; of an unknown one its name as ledgers write it.</param>
/// <param name="Name">What people read.</param>
public sealed record InsurerRef(string Code, LocalizedText Name);

/// <summary>Terms that went to an insurer.</summary>
/// <param name="Insurer">Which; null where nobody knows.</param>
/// <param name="Terms">Lost terms of the period.</param>
/// <param name="Before">Lost terms of the period before.</param>
/// <param name="Share">Part of 1 of all lost terms, to four places; null when there are none.</param>
public sealed record DestinationView(InsurerRef? Insurer, long Terms, long Before, decimal? Share);

/// <summary>Terms that expire in a month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Won">Renewed through the dealer.</param>
/// <param name="Lost">Not renewed here.</param>
/// <param name="Withdrawn">No renewal cases any more.</param>
/// <param name="Open">Not ended.</param>
public sealed record MonthEnds(DateOnly Month, long Won, long Lost, long Withdrawn, long Open);

/// <summary>A term that ended.</summary>
/// <param name="Id">Id of the policy term.</param>
/// <param name="Plate">Number plate.</param>
/// <param name="Owner">The owner, masked.</param>
/// <param name="Line">commercial or compulsory.</param>
/// <param name="Expiry">The last covered day.</param>
/// <param name="EndedOn">The day on which it ended, local to the dealer.</param>
/// <param name="End">won, lost or withdrawn.</param>
/// <param name="Reason">Code of the reason; null for none.</param>
/// <param name="ReasonName">What people read of it; null for none.</param>
/// <param name="Destination">Insurer it was renewed with or lost to, as reported; null where nobody knows.</param>
/// <param name="Agent">Whose customer it was.</param>
/// <param name="Premium">Premium of the renewal, otherwise of the ended term, yuan.</param>
/// <param name="Cohort">new, renewal, gap or unknown.</param>
/// <param name="Tier">Customer tier A, B or C.</param>
public sealed record EndedTerm(
    long Id, string? Plate, string? Owner, string Line, DateOnly Expiry, DateOnly EndedOn, string End, string? Reason,
    LocalizedText? ReasonName, string? Destination, string? Agent, decimal? Premium, string Cohort, string? Tier);
