namespace CampaignEngine.Wire;

/// <summary>Customers lost to the workshop.</summary>
/// <param name="AsOf">The day on which they were counted, local to the dealer.</param>
/// <param name="Rule">When a customer counts as lost.</param>
/// <param name="Cars">
/// All cars that were insured, bought or maintained at the dealer and are still with their owners.
/// </param>
/// <param name="Lost">Cars that count as lost.</param>
/// <param name="Standings">All cars by where they stand.</param>
/// <param name="Turnover">What the lost ones cost the workshop in a year, yuan; 0 or below.</param>
/// <param name="GrossProfit">Gross profit of that, yuan; 0 or below.</param>
/// <param name="Remedy">What is missing to know more cars; null when nothing is.</param>
/// <param name="Source">Where what is known of maintenances comes from.</param>
/// <param name="TurnoverEach">What one lost customer costs in a year, yuan; 0 or below.</param>
/// <param name="GrossProfitEach">Gross profit of that, yuan; 0 or below.</param>
/// <param name="Months">The period's months up to now by when customers were lost, in order.</param>
public sealed record LostCustomersView(
    DateOnly AsOf, LocalizedText Rule, long Cars, long Lost, IReadOnlyList<StandingView> Standings, decimal Turnover,
    decimal GrossProfit, LocalizedText? Remedy, LocalizedText Source, decimal TurnoverEach, decimal GrossProfitEach,
    IReadOnlyList<LostMonthView> Months);

/// <summary>Cars that stand alike.</summary>
/// <param name="Code">
/// active, after-first-maintenance, end-of-warranty, other-time, never-visited or not-known.
/// </param>
/// <param name="Name">What people read.</param>
/// <param name="IsLost">Whether they count as lost.</param>
/// <param name="Cars">How many.</param>
public sealed record StandingView(string Code, LocalizedText Name, bool IsLost, long Cars);

/// <summary>Customers whom a calendar month lost and got back.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Lost">Cars that became lost in it: on the 361st day after the last maintenance.</param>
/// <param name="Standings">Of these by since what; each of the lost standings once.</param>
/// <param name="Returned">Lost cars that were maintained here again in it.</param>
/// <param name="LostAtEnd">Cars that were lost at its end, or today in the month that runs.</param>
/// <param name="Turnover">What those lost in it cost the workshop in a year, yuan; 0 or below.</param>
/// <param name="GrossProfit">Gross profit of that, yuan; 0 or below.</param>
public sealed record LostMonthView(
    DateOnly Month, long Lost, IReadOnlyList<StandingCountView> Standings, long Returned, long LostAtEnd,
    decimal Turnover, decimal GrossProfit);

/// <summary>Cars that became lost alike.</summary>
/// <param name="Code">after-first-maintenance, end-of-warranty, other-time or never-visited.</param>
/// <param name="Cars">How many.</param>
public sealed record StandingCountView(string Code, long Cars);

/// <summary>Customers whose car is repaired here and insured elsewhere.</summary>
/// <param name="From">First day of the visits that count.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Visitors">Distinct cars that came.</param>
/// <param name="Uninsured">Of these not insured here.</param>
/// <param name="Share">Part of 1 of the visitors, to four places; null without any.</param>
/// <param name="Definition">What counts.</param>
public sealed record UninsuredVisitors(
    DateOnly From, DateOnly To, long Visitors, long Uninsured, decimal? Share, LocalizedText Definition);

/// <summary>A car of a dealer by the rule of 360 days.</summary>
/// <param name="Car">Its VIN, or its plate where nobody knows the VIN.</param>
/// <param name="Plate">Number plate.</param>
/// <param name="Owner">The owner, masked.</param>
/// <param name="Phone">The phone, masked.</param>
/// <param name="Model">What car it is.</param>
/// <param name="Standing">Where it stands; in a list of a month, where it stood when it became lost.</param>
/// <param name="StandingName">What people read of it.</param>
/// <param name="FirstRegistered">When it was sold new or first registered; null where nobody knows.</param>
/// <param name="LastMaintenance">Its last maintenance; null where none is known.</param>
/// <param name="LastVisit">Its last visit for any reason; null where none is known.</param>
/// <param name="LostOn">The day on which it became a lost one; null for one that is not.</param>
/// <param name="InsuredUntil">The last day for which it is insured here; null for never.</param>
/// <param name="PolicyId">Id of its latest policy term; null for none.</param>
public sealed record CarView(
    string Car, string? Plate, string? Owner, string? Phone, string? Model, string Standing,
    LocalizedText StandingName, DateOnly? FirstRegistered, DateOnly? LastMaintenance, DateOnly? LastVisit,
    DateOnly? LostOn, DateOnly? InsuredUntil, long? PolicyId);

/// <summary>What a dealer reckons its lost customers with.</summary>
/// <param name="Figures">What holds.</param>
/// <param name="History">Changes, the newest first.</param>
public sealed record ChurnParametersView(ChurnFigures Figures, IReadOnlyList<ChurnEditView> History);

/// <summary>The figures of lost customers.</summary>
/// <param name="Ticket">What a visit brings on average, yuan.</param>
/// <param name="VisitsPerYear">Visits of a customer in a year.</param>
/// <param name="GrossShare">Part of 1 of the turnover that is gross profit.</param>
/// <param name="WarrantyYears">Years of warranty from the sale of the car.</param>
/// <param name="AgreedSteering">
/// Accident cars a month that insurers agreed to steer here; null for nothing agreed.
/// </param>
public sealed record ChurnFigures(
    decimal Ticket, decimal VisitsPerYear, decimal GrossShare, int WarrantyYears, int? AgreedSteering);

/// <summary>Changes the figures of lost customers; what is left out stays as it is.</summary>
/// <param name="Reason">Why, at most 200 characters; it stands in the history.</param>
/// <param name="Ticket">What a visit brings on average, yuan, 0 or more.</param>
/// <param name="VisitsPerYear">Visits of a customer in a year, 0 to 100.</param>
/// <param name="GrossShare">Part of 1 of the turnover that is gross profit.</param>
/// <param name="WarrantyYears">Years of warranty, 1 to 20.</param>
/// <param name="AgreedSteering">Accident cars a month that insurers agreed to steer here; 0 for nothing agreed.</param>
public sealed record ChurnParametersChange(
    string? Reason, decimal? Ticket = null, decimal? VisitsPerYear = null, decimal? GrossShare = null,
    int? WarrantyYears = null, int? AgreedSteering = null);

/// <summary>One change of the figures.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; null where nobody said.</param>
/// <param name="Before">What held before.</param>
/// <param name="After">What holds since.</param>
public sealed record ChurnEditView(
    DateTimeOffset At, string By, string? Reason, ChurnFigures Before, ChurnFigures After);
