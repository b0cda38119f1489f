using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Kinds;

/// <summary>
/// The week of each dealer, Monday to Sunday: what came of it, what lags and who sees to it, what was carried over and
/// what was closed (PDCA). Sources: 002 row 2-29, 001 row 1-59.
/// </summary>
internal sealed class WeeklyReport(ReportSource source, TargetRows targets) : IReport
{
    private static readonly string SumWeek = Sql.Load("Reports/Kinds/sum_week.sql");
    private static readonly string ListWeekActions = Sql.Load("Reports/Kinds/list_week_actions.sql");

    private static readonly ReportColumn[] Summary =
    [
        new("dealer"), new("dealerName"), ReportColumn.Number("won"), ReportColumn.Number("lost"),
        ReportColumn.Money("premium"), ReportColumn.Percent("decidedRate"), ReportColumn.Number("wonBefore"),
        ReportColumn.Number("wonChange"), ReportColumn.Percent("decidedRateBefore"), new("month"),
        ReportColumn.Number("wonOfMonth"), ReportColumn.Number("target"), ReportColumn.Percent("attainment"),
        ReportColumn.Number("lagging"),
    ];

    private static readonly ReportColumn[] Actions =
    [
        new("dealer"), new("dealerName"), ReportColumn.Code("measure", "measure"), new("value"), new("wanted"),
        new("gap"), new("responsible"), ReportColumn.Day("dueOn"), new("todo"), ReportColumn.Day("foundOn"),
        ReportColumn.Number("weeksCarried"), ReportColumn.Code("state", "actionState"), ReportColumn.Day("closedOn"),
        new("result"),
    ];

    private static readonly string[] Parts = ["lagging", "carried", "closed"];

    public string Kind => ReportKind.Weekly;

    public ReportPeriod Period => ReportPeriod.Week;

    public ReportDocument Open(ReportScope scope, CancellationToken stop)
    {
        object?[] values = [scope.Dealers, scope.First, scope.Last];
        var month = new DateOnly(scope.Last.Year, scope.Last.Month, 1);
        return new ReportDocument(
            ReportKinds.TitleOf(Kind),
            [
                new ReportSheet(
                    "summary", Summary, targets.ReadAsync(SumWeek, Summary, values, scope, (month, month), stop)),
                .. Parts.Select(part => new ReportSheet(
                    part, Actions, source.ReadAsync(ListWeekActions, Actions, [.. values, part], stop))),
            ]);
    }
}
