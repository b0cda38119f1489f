using CampaignEngine.Grains.Dealers.Reporting;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Schedule;

/// <summary>Scheduled reports by the names of their kinds.</summary>
internal static class ReportNames
{
    public static string Of(ScheduledReport report) => report switch
    {
        ScheduledReport.DailyList => ReportKind.DailyList,
        ScheduledReport.Weekly => ReportKind.Weekly,
        _ => ReportKind.Monthly,
    };

    /// <summary>The report of a kind; null for one that no schedule holds.</summary>
    public static ScheduledReport? Parse(string? kind) => kind switch
    {
        ReportKind.DailyList => ScheduledReport.DailyList,
        ReportKind.Weekly => ScheduledReport.Weekly,
        ReportKind.Monthly => ScheduledReport.Monthly,
        _ => null,
    };
}
