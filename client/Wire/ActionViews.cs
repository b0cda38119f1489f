namespace CampaignEngine.Wire;

/// <summary>Something to do about a measure that lags (PDCA). Source: 001 row 1-59, 002 row 2-29.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Dealer">Its dealer.</param>
/// <param name="Measure">What lags, such as <c>reach</c>; other for what a person found.</param>
/// <param name="FoundOn">When it was found, local to the dealer.</param>
/// <param name="Value">What it was then: a share as 0.41, or a number; null for what a person found.</param>
/// <param name="Wanted">What it should be.</param>
/// <param name="LastOn">The last weekly review that found it lagging; null for none.</param>
/// <param name="LastValue">What it was then.</param>
/// <param name="LastWanted">What it should be then.</param>
/// <param name="Says">What that review found, as a sentence.</param>
/// <param name="Owner">Who is to see to it; null while nobody is.</param>
/// <param name="DueOn">By when, that day included.</param>
/// <param name="Todo">What is to be done.</param>
/// <param name="WeeksCarried">Into how many weeks it was carried over, 0 or more.</param>
/// <param name="IsLate">Whether its day has passed and it is still open.</param>
/// <param name="ClosedOn">When it was closed; null while it is open.</param>
/// <param name="ClosedBy">Who closed it.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Changes">What was said about it, oldest first.</param>
public sealed record ActionView(
    long Id,
    DealerRef Dealer,
    string Measure,
    DateOnly FoundOn,
    decimal? Value,
    decimal? Wanted,
    DateOnly? LastOn,
    decimal? LastValue,
    decimal? LastWanted,
    LocalizedText? Says,
    string? Owner,
    DateOnly? DueOn,
    string? Todo,
    int WeeksCarried,
    bool IsLate,
    DateOnly? ClosedOn,
    string? ClosedBy,
    string? Result,
    IReadOnlyList<ActionChangeView> Changes);

/// <summary>What somebody said about an action item; what is null was left as it was.</summary>
/// <param name="At">When, business instant, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Owner">Who is to see to it.</param>
/// <param name="DueOn">By when.</param>
/// <param name="Todo">What is to be done.</param>
/// <param name="Result">What came of it; closed the item.</param>
public sealed record ActionChangeView(
    DateTimeOffset At, string By, string? Owner, DateOnly? DueOn, string? Todo, string? Result);

/// <summary>An action item that a person adds.</summary>
/// <param name="Measure">What lags, such as <c>reach</c>; other if absent.</param>
/// <param name="Owner">Who is to see to it, at most 60 characters.</param>
/// <param name="DueOn">By when, such as 2026-03-05.</param>
/// <param name="Todo">What is to be done, at most 500 characters.</param>
public sealed record ActionAsk(
    string? Measure = null, string? Owner = null, string? DueOn = null, string? Todo = null);

/// <summary>A change of an action item; what is left out stays as it is.</summary>
/// <param name="Owner">Who is to see to it, at most 60 characters.</param>
/// <param name="DueOn">By when, such as 2026-03-05.</param>
/// <param name="Todo">What is to be done, at most 500 characters.</param>
/// <param name="Close">Whether it is to be closed, which needs a result.</param>
/// <param name="Result">What came of it, at most 500 characters; closes the item.</param>
public sealed record ActionChange(
    string? Owner = null, string? DueOn = null, string? Todo = null, bool? Close = null, string? Result = null);
