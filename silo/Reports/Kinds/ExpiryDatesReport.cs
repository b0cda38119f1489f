using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Kinds;

/// <summary>
/// When policies expire (保单到期日统计表): counted by day, and one by one. Source: 000 row 0-14.
/// </summary>
internal sealed class ExpiryDatesReport(ReportSource source) : IReport
{
    private static readonly string SumExpiring = Sql.Load("Reports/Kinds/sum_expiring.sql");
    private static readonly string ListExpiring = Sql.Load("Reports/Kinds/list_expiring.sql");

    private static readonly ReportColumn[] Days =
    [
        new("dealer"), new("dealerName"), ReportColumn.Day("expiry"), ReportColumn.Number("terms"),
        ReportColumn.Number("commercial"), ReportColumn.Number("compulsory"), ReportColumn.Number("open"),
        ReportColumn.Number("won"), ReportColumn.Number("lost"), ReportColumn.Number("withdrawn"),
        ReportColumn.Money("premium"),
    ];

    private static readonly ReportColumn[] Terms =
    [
        new("dealer"), new("dealerName"), ReportColumn.Day("expiry"), new("plate"), new("model"),
        ReportColumn.Masked("owner", Mask.Name), ReportColumn.Masked("phone", Mask.Phone),
        ReportColumn.Code("line", "line"), new("policyNo"), new("insurer"), ReportColumn.Money("premium"),
        ReportColumn.Code("tier", "tier"), new("agent"), ReportColumn.Code("phase", "phase"),
    ];

    public string Kind => ReportKind.ExpiryDates;

    public ReportPeriod Period => ReportPeriod.Months;

    public ReportDocument Open(ReportScope scope, CancellationToken stop)
    {
        object?[] values = [scope.Dealers, scope.First, scope.Last];
        return new ReportDocument(
            ReportKinds.TitleOf(Kind),
            [
                new ReportSheet("by-day", Days, source.ReadAsync(SumExpiring, Days, values, stop)),
                new ReportSheet(Kind, Terms, source.ReadAsync(ListExpiring, Terms, values, stop)),
            ]);
    }
}
