using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Kinds;

/// <summary>How far each renewal has come (销售进程表). Source: 000 row 0-14.</summary>
internal sealed class ProgressReport(ReportSource source) : IReport
{
    private static readonly string ListProgress = Sql.Load("Reports/Kinds/list_progress.sql");

    private static readonly ReportColumn[] Columns =
    [
        new("dealer"), new("dealerName"), new("agent"), new("plate"), ReportColumn.Masked("owner", Mask.Name),
        ReportColumn.Code("line", "line"), ReportColumn.Day("expiry"), ReportColumn.Code("tier", "tier"),
        new("campaign"), ReportColumn.Code("phase", "phase"), ReportColumn.Number("texts"),
        ReportColumn.Number("calls"), ReportColumn.Day("contactedOn"), ReportColumn.Day("reachedOn"),
        ReportColumn.Day("lastTouch"), ReportColumn.Code("openCall", "goal"), new("appointment", CellKind.Time),
        ReportColumn.Day("endedOn"), ReportColumn.Code("reason", Glossary.Rules),
    ];

    public string Kind => ReportKind.Progress;

    public ReportPeriod Period => ReportPeriod.Months;

    public ReportDocument Open(ReportScope scope, CancellationToken stop) => new(
        ReportKinds.TitleOf(Kind),
        [
            new ReportSheet(
                Kind, Columns, source.ReadAsync(ListProgress, Columns, [scope.Dealers, scope.First, scope.Last], stop)),
        ]);
}
