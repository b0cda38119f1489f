namespace CampaignEngine.Wire;

/// <summary>Which reports a dealer has made by itself. Source: 004 row 4-06.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Plans">Those it wants, in order; none for none.</param>
/// <param name="Format">xlsx, csv or json.</param>
/// <param name="Language">zh or en.</param>
/// <param name="IsUsual">Whether nobody has set anything yet, so that the usual holds.</param>
public sealed record ReportScheduleView(
    DealerRef Dealer, IReadOnlyList<ReportPlanView> Plans, string Format, string Language, bool IsUsual);

/// <summary>
/// A report with the time at which it is made: a daily list on each working day, a weekly report on Monday, a monthly
/// summary on day 1.
/// </summary>
/// <param name="Kind">daily-list, weekly or monthly.</param>
/// <param name="At">Time of day, local to the dealer, such as 08:30.</param>
public sealed record ReportPlanView(string? Kind, string? At);

/// <summary>Which reports a dealer wants; what is left out stays as it is.</summary>
/// <param name="Plans">All that it wants, each once; an empty list for none.</param>
/// <param name="Format">xlsx, csv or json.</param>
/// <param name="Language">zh or en.</param>
public sealed record ReportScheduleChange(
    IReadOnlyList<ReportPlanView>? Plans = null, string? Format = null, string? Language = null);
