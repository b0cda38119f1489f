using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Kinds;

/// <summary>Which policies were issued, with whom and for how much (出单信息表). Source: 000 row 0-14.</summary>
internal sealed class IssuesReport(ReportSource source) : IReport
{
    private static readonly string ListIssues = Sql.Load("Reports/Kinds/list_issues.sql");

    private static readonly ReportColumn[] Columns =
    [
        new("dealer"), new("dealerName"), ReportColumn.Day("issuedOn"), new("agent"), new("plate"), new("vin"),
        ReportColumn.Masked("owner", Mask.Name), ReportColumn.Code("line", "line"), new("insurer"), new("newInsurer"),
        ReportColumn.Money("newPremium"), ReportColumn.Day("newStart"), new("policyNo"),
        ReportColumn.Number("daysLeft"), ReportColumn.Code("cohort", "cohort"),
    ];

    public string Kind => ReportKind.Issues;

    public ReportPeriod Period => ReportPeriod.Months;

    public ReportDocument Open(ReportScope scope, CancellationToken stop) => new(
        ReportKinds.TitleOf(Kind),
        [
            new ReportSheet(
                Kind, Columns, source.ReadAsync(ListIssues, Columns, [scope.Dealers, scope.First, scope.Last], stop)),
        ]);
}
