using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Reporting;

/// <summary>A report that a dealer may have made by itself.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScheduledReport>))]
public enum ScheduledReport
{
    /// <summary>What agents are to do, on each working day. Source: 004 row 4-06.</summary>
    [JsonStringEnumMemberName("daily-list")]
    DailyList,

    /// <summary>The week that is over, on Monday. Source: 002 row 2-29.</summary>
    [JsonStringEnumMemberName("weekly")]
    Weekly,

    /// <summary>The month that is over, on day 1. Source: 001 row 1-42.</summary>
    [JsonStringEnumMemberName("monthly")]
    Monthly,
}

/// <summary>A report with the time at which it is made.</summary>
/// <param name="Report">The report.</param>
/// <param name="At">Time of day, local to the dealer, whole minutes.</param>
public sealed record ReportPlan(ScheduledReport Report, TimeOnly At);

/// <summary>Which reports a dealer has made by itself, and how.</summary>
/// <param name="Plans">Those it wants, in order, each once; none for none.</param>
/// <param name="Format">xlsx, csv or json.</param>
/// <param name="Language">zh or en.</param>
public sealed record ReportSchedule(Sequence<ReportPlan> Plans, string Format, string Language)
{
    private static readonly TimeOnly BeforeWork = new(8, 30);

    /// <summary>What holds until a dealer says otherwise: all at half past eight. Source: 004 row 4-06.</summary>
    public static ReportSchedule Usual { get; } = new(
        [
            new ReportPlan(ScheduledReport.DailyList, BeforeWork),
            new ReportPlan(ScheduledReport.Weekly, BeforeWork), new ReportPlan(ScheduledReport.Monthly, BeforeWork),
        ], "xlsx", "zh");

    /// <summary>Whether it can be kept: each report once, in order, at whole minutes, in a known form.</summary>
    [JsonIgnore]
    public bool IsSound => Format is "xlsx" or "csv" or "json" && Language is "zh" or "en"
        && Plans.Zip(Plans.Skip(1)).All(pair => pair.First.Report < pair.Second.Report)
        && Plans.All(plan => Enum.IsDefined(plan.Report) && plan.At.Ticks % TimeSpan.TicksPerMinute == 0);

    /// <summary>The settings with this schedule; null when it cannot be kept.</summary>
    internal DealerSettings? In(DealerSettings settings) => IsSound ? settings with { Reports = this } : null;
}
