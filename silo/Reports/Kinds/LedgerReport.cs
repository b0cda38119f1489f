using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Kinds;

/// <summary>
/// The ledger (台账): a row for each policy, where it came from and how it ended. Source: 001 row 1-19.
/// </summary>
internal sealed class LedgerReport(ReportSource source) : IReport
{
    private static readonly string ListLedger = Sql.Load("Reports/Kinds/list_ledger.sql");

    private static readonly ReportColumn[] Columns =
    [
        ReportColumn.Number("term"), new("dealer"), new("dealerName"), ReportColumn.Code("line", "line"),
        new("policyNo"), new("plate"), new("vin"), new("model"), ReportColumn.Day("firstRegistered"),
        ReportColumn.Masked("owner", Mask.Name), ReportColumn.Masked("phone", Mask.Phone),
        ReportColumn.Day("start"), ReportColumn.Day("expiry"), new("insurer"), ReportColumn.Money("premium"),
        ReportColumn.Number("claims"), ReportColumn.Code("tier", "tier"), new("agent"), new("campaign"),
        ReportColumn.Code("phase", "phase"), ReportColumn.Day("endedOn"),
        ReportColumn.Code("reason", Glossary.Rules), new("newInsurer"), ReportColumn.Money("newPremium"),
        ReportColumn.Code("cohort", "cohort"), ReportColumn.Number("daysLeft"), new("file"),
        ReportColumn.Number("fileLine"), new("enteredAt", CellKind.Time),
    ];

    public string Kind => ReportKind.Ledger;

    public ReportPeriod Period => ReportPeriod.Months;

    public ReportDocument Open(ReportScope scope, CancellationToken stop) => new(
        ReportKinds.TitleOf(Kind),
        [
            new ReportSheet(
                Kind, Columns, source.ReadAsync(ListLedger, Columns, [scope.Dealers, scope.First, scope.Last], stop)),
        ]);
}
