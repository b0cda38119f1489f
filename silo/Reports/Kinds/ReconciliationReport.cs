using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Kinds;

/// <summary>
/// Whether the ledger agrees with itself: sums beside the totals, and each difference with both values and what to do.
/// Finance's own book is not known here. Source: 001 row 1-20.
/// </summary>
internal sealed class ReconciliationReport(ReportSource source) : IReport
{
    private static readonly string SumReconciled = Sql.Load("Reports/Kinds/sum_reconciled.sql");
    private static readonly string ListDifferences = Sql.Load("Reports/Kinds/list_differences.sql");

    private static readonly ReportColumn[] Sums =
    [
        new("dealer"), new("dealerName"), new("month"), ReportColumn.Number("won"), ReportColumn.Number("wonTotal"),
        ReportColumn.Money("wonPremium"), ReportColumn.Money("wonPremiumTotal"), ReportColumn.Money("difference"),
        ReportColumn.Number("unpriced"),
    ];

    private static readonly ReportColumn[] Differences =
    [
        ReportColumn.Number("term"), new("dealer"), new("dealerName"), ReportColumn.Day("expiry"), new("plate"),
        ReportColumn.Code("line", "line"), new("policyNo"), new("agent"), ReportColumn.Code("fault", "reportFault"),
        new("told"), new("other"), ReportColumn.Said("remedy", "reportRemedy"), new("file"),
        ReportColumn.Number("fileLine"),
    ];

    public string Kind => ReportKind.Reconciliation;

    public ReportPeriod Period => ReportPeriod.Months;

    public ReportDocument Open(ReportScope scope, CancellationToken stop)
    {
        object?[] values = [scope.Dealers, scope.First, scope.Last];
        return new ReportDocument(
            ReportKinds.TitleOf(Kind),
            [
                new ReportSheet("sums", Sums, source.ReadAsync(SumReconciled, Sums, values, stop)),
                new ReportSheet("differences", Differences,
                    source.ReadAsync(ListDifferences, Differences, values, stop)),
            ]);
    }
}
