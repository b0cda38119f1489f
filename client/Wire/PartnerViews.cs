namespace CampaignEngine.Wire;

/// <summary>What was agreed with an insurer.</summary>
/// <param name="Insurer">Which.</param>
/// <param name="Days">Days before expiry from which its telesales may contact the dealer's customers.</param>
public sealed record AgreementView(InsurerRef Insurer, int Days);

/// <summary>Says what was agreed with an insurer.</summary>
/// <param name="Days">Days before expiry from which its telesales may contact the customers, 0 to 365.</param>
public sealed record AgreementChange(int? Days);

/// <summary>Reports an insurer that contacted a customer too early.</summary>
/// <param name="Insurer">Which, by code or any usual name.</param>
/// <param name="Evidence">What proves it, at most 500 characters, such as a number and what was said.</param>
/// <param name="Day">The day of the contact, such as 2026-03-05; null for today.</param>
/// <param name="PolicyId">Id of the customer's policy term; null where nobody names one.</param>
public sealed record IncidentReport(string? Insurer, string? Evidence, string? Day = null, long? PolicyId = null);

/// <summary>How often an insurer was reported in a month.</summary>
/// <param name="Insurer">Which.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Incidents">Reports of the month, the new one included.</param>
public sealed record IncidentsView(InsurerRef Insurer, DateOnly Month, long Incidents);

/// <summary>A report of an insurer that contacted a customer too early.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Insurer">Which insurer.</param>
/// <param name="Day">The day of the contact, local to the dealer.</param>
/// <param name="PolicyId">Id of the customer's policy term; null where nobody named one.</param>
/// <param name="Plate">Number plate of the term.</param>
/// <param name="Owner">The owner, masked.</param>
/// <param name="Expiry">The term's last covered day.</param>
/// <param name="DaysLeft">Days from the contact to the expiry; null without a term.</param>
/// <param name="Evidence">What proves it.</param>
/// <param name="By">Who reported it.</param>
/// <param name="At">When, UTC.</param>
public sealed record IncidentView(
    long Id, InsurerRef Insurer, DateOnly Day, long? PolicyId, string? Plate, string? Owner, DateOnly? Expiry,
    int? DaysLeft, string Evidence, string By, DateTimeOffset At);

/// <summary>A dealer's insurers by criteria, scored by two roles, beside what is measured.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="From">First day of the first month that is measured.</param>
/// <param name="To">First day of the last month, included.</param>
/// <param name="Weights">How much each criterion weighs.</param>
/// <param name="Core">How near the business is to "about 70 % in 2 to 3 insurers".</param>
/// <param name="Insurers">The insurers, the best first; those without a score last.</param>
/// <param name="History">Scores that were given, the newest first, at most 50.</param>
public sealed record ScorecardView(
    DealerRef Dealer, DateOnly From, DateOnly To, ScoreWeightsView Weights, CoreView Core,
    IReadOnlyList<ScorecardRow> Insurers, IReadOnlyList<ScoreEntryView> History);

/// <summary>How much each criterion weighs; weights in any measure, none negative and not all zero.</summary>
/// <param name="Steering">Volume and quality of steered accident cars.</param>
/// <param name="Service">Assessment of damage, payment, people on site.</param>
/// <param name="RemoteIssuing">Policies issued at the dealer.</param>
/// <param name="Support">Commission, help with campaigns, delivery.</param>
public sealed record ScoreWeightsView(decimal Steering, decimal Service, decimal RemoteIssuing, decimal Support);

/// <summary>An insurer on the scorecard.</summary>
/// <param name="Insurer">Which.</param>
/// <param name="Marks">Mean of the roles that have scored; null before anybody has.</param>
/// <param name="Total">The weighted mean, 1 to 5; null before anybody has scored.</param>
/// <param name="IsSigned">Whether both roles have scored, and two people did.</param>
/// <param name="Scores">The latest score of each role.</param>
/// <param name="Measured">What is measured of it.</param>
public sealed record ScorecardRow(
    InsurerRef Insurer, ScoreMarks? Marks, decimal? Total, bool IsSigned, IReadOnlyList<ScoreEntryView> Scores,
    MeasuredView Measured);

/// <summary>Marks from 1, bad, to 5, very good.</summary>
/// <param name="Steering">Volume and quality of steered accident cars.</param>
/// <param name="Service">Service.</param>
/// <param name="RemoteIssuing">Remote issuing.</param>
/// <param name="Support">Support.</param>
public sealed record ScoreMarks(decimal Steering, decimal Service, decimal RemoteIssuing, decimal Support);

/// <summary>What is measured of an insurer.</summary>
/// <param name="Share">Part of 1 of the renewals with a known insurer; null for none.</param>
/// <param name="IsCore">Whether it is one of the core that comes nearest to what is wanted.</param>
/// <param name="SteeredCars">Accident cars it steered here; null where no accident visit is known.</param>
/// <param name="SteeredAmount">What their repairs came to, yuan; likewise.</param>
/// <param name="Kind">mainstream or auxiliary; null where nobody says.</param>
/// <param name="Commission">Percent of the premium; null where nobody says, like the others.</param>
/// <param name="IssueHours">Hours from order to policy.</param>
/// <param name="DeliveryHours">Hours from policy to its delivery.</param>
/// <param name="EndorsementHours">Hours that an endorsement takes.</param>
/// <param name="ErrorRate">Policies with an error, percent.</param>
public sealed record MeasuredView(
    decimal? Share, bool IsCore, long? SteeredCars, decimal? SteeredAmount, string? Kind, decimal? Commission,
    decimal? IssueHours, decimal? DeliveryHours, decimal? EndorsementHours, decimal? ErrorRate);

/// <summary>A score that somebody gave.</summary>
/// <param name="Insurer">To which insurer.</param>
/// <param name="Role">accident-specialist or service-manager.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Steering">Volume and quality of steered accident cars, 1 to 5.</param>
/// <param name="Service">Service, 1 to 5.</param>
/// <param name="RemoteIssuing">Remote issuing, 1 to 5.</param>
/// <param name="Support">Support, 1 to 5.</param>
/// <param name="Note">What there was to say; null for nothing.</param>
public sealed record ScoreEntryView(
    InsurerRef Insurer, string Role, string By, DateTimeOffset At, int Steering, int Service, int RemoteIssuing,
    int Support, string? Note);

/// <summary>Gives an insurer the marks of one role, each from 1, bad, to 5, very good.</summary>
/// <param name="Role">accident-specialist or service-manager.</param>
/// <param name="Steering">Volume and quality of steered accident cars.</param>
/// <param name="Service">Service.</param>
/// <param name="RemoteIssuing">Remote issuing.</param>
/// <param name="Support">Support.</param>
/// <param name="Note">What there is to say, at most 200 characters.</param>
public sealed record ScoreChange(
    string? Role, int? Steering, int? Service, int? RemoteIssuing, int? Support, string? Note = null);
