using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Kinds;

/// <summary>
/// The list that agents begin their day with: open call tasks and what falls due, appointments first. Owners and phones
/// are shown as the desk shows them before a call is taken. Source: 004 row 4-06.
/// </summary>
internal sealed class DailyListReport(ReportSource source) : IReport
{
    private static readonly string ListDaily = Sql.Load("Reports/Kinds/list_daily.sql");

    private static readonly ReportColumn[] Columns =
    [
        new("dealer"), new("dealerName"), new("agent"), ReportColumn.Code("item", "dailyItem"),
        new("at", CellKind.Time), ReportColumn.Code("goal", "goal"), ReportColumn.Code("raisedBy", Glossary.Rules),
        new("plate"), ReportColumn.Masked("owner", Mask.Name), ReportColumn.Masked("phone", Mask.Phone),
        ReportColumn.Code("line", "line"), ReportColumn.Day("expiry"), ReportColumn.Number("daysLeft"),
        ReportColumn.Code("tier", "tier"), ReportColumn.Code("phase", "phase"), new("insurer"),
        ReportColumn.Money("premium"),
    ];

    public string Kind => ReportKind.DailyList;

    public ReportPeriod Period => ReportPeriod.Day;

    public ReportDocument Open(ReportScope scope, CancellationToken stop) => new(
        ReportKinds.TitleOf(Kind),
        [
            new ReportSheet(
                Kind, Columns, source.ReadAsync(ListDaily, Columns, [scope.Dealers, scope.First, scope.Agent], stop)),
        ]);
}
