namespace CampaignEngine.Wire;

/// <summary>The names of kinds, formats and states of reports.</summary>
public static class ReportKind
{
    /// <summary>What agents are to do on a day. Source: 004 row 4-06.</summary>
    public const string DailyList = "daily-list";

    /// <summary>When policies expire (保单到期日统计表). Source: 000 row 0-14.</summary>
    public const string ExpiryDates = "expiry-dates";

    /// <summary>Who was given a price (报价单汇总表). Source: 000 row 0-14.</summary>
    public const string Quotes = "quotes";

    /// <summary>What customers are told (续保话术). Source: 000 row 0-14.</summary>
    public const string Scripts = "scripts";

    /// <summary>How far each renewal has come (销售进程表). Source: 000 row 0-14.</summary>
    public const string Progress = "progress";

    /// <summary>Which policies were issued (出单信息表). Source: 000 row 0-14.</summary>
    public const string Issues = "issues";

    /// <summary>A row for each policy (台账). Source: 001 row 1-19.</summary>
    public const string Ledger = "ledger";

    /// <summary>What does not agree in the ledger. Source: 001 row 1-20.</summary>
    public const string Reconciliation = "reconciliation";

    /// <summary>The week of each dealer, what lags and who sees to it. Source: 002 row 2-29.</summary>
    public const string Weekly = "weekly";

    /// <summary>The month in four blocks. Source: 001 row 1-42.</summary>
    public const string Monthly = "monthly";

    /// <summary>All kinds, in the order in which people look for them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        DailyList, Weekly, Monthly, ExpiryDates, Quotes, Scripts, Progress, Issues, Ledger, Reconciliation,
    ];

    /// <summary>Those that a dealer may have made by itself.</summary>
    public static IReadOnlyList<string> Scheduled { get; } = [DailyList, Weekly, Monthly];

    /// <summary>Who asks for reports that a dealer has made by itself.</summary>
    public const string Schedule = "schedule";

    /// <summary>The languages a report may have, the usual one first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["zh", "en"];

    /// <summary>The formats a report may have, the usual one first.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["xlsx", "csv", "json"];

    /// <summary>How a report may stand: waiting, running, done, failed.</summary>
    public static IReadOnlyList<string> States { get; } = ["waiting", "running", "done", "failed"];
}

/// <summary>A report that somebody wants.</summary>
/// <param name="Kind">
/// daily-list, weekly, monthly, expiry-dates, quotes, scripts, progress, issues, ledger or reconciliation.
/// </param>
/// <param name="Format">xlsx, csv or json; xlsx if absent.</param>
/// <param name="Dealer">Code of its dealer; all dealers of the caller if absent.</param>
/// <param name="Day">
/// Day of a daily list, local to the dealer, such as 2026-03-05, today if absent; a day of the week of a weekly
/// report, the last week if absent.
/// </param>
/// <param name="From">First month of the other kinds, such as 2026-03; the last one, or this month, if absent.</param>
/// <param name="To">Last month; the first one if absent.</param>
/// <param name="Language">zh or en; zh if absent.</param>
public sealed record ReportAsk(
    string? Kind,
    string? Format = null,
    string? Dealer = null,
    string? Day = null,
    string? From = null,
    string? To = null,
    string? Language = null);

/// <summary>A report, made or to be made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Format">xlsx, csv or json.</param>
/// <param name="Language">zh or en.</param>
/// <param name="Dealer">Its dealer; null for several.</param>
/// <param name="First">First day that it is about, local to the dealer.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="State">waiting, running, done or failed.</param>
/// <param name="Rows">Rows written so far.</param>
/// <param name="RowsOf">Rows of the sheets that have been begun; null before the first.</param>
/// <param name="FileName">Name of the file; null until it is done.</param>
/// <param name="Bytes">Size of the file; null until it is done.</param>
/// <param name="Error">Why it failed and what to do; null otherwise.</param>
/// <param name="CreatedBy">Who asked for it; schedule for one that its dealer has made by itself.</param>
/// <param name="CreatedAt">When, UTC.</param>
/// <param name="FinishedAt">When it was done or failed, UTC; null before.</param>
/// <param name="ExpiresAt">When it goes with its file, UTC.</param>
public sealed record ReportView(
    long Id,
    string Kind,
    string Format,
    string Language,
    DealerRef? Dealer,
    DateOnly First,
    DateOnly Last,
    string State,
    long Rows,
    long? RowsOf,
    string? FileName,
    long? Bytes,
    LocalizedText? Error,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset ExpiresAt);
