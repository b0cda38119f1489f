using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Kinds;

/// <summary>Who was given a price and what came of it (报价单汇总表). Source: 000 row 0-14.</summary>
internal sealed class QuotesReport(ReportSource source) : IReport
{
    private static readonly string ListQuotes = Sql.Load("Reports/Kinds/list_quotes.sql");

    private static readonly ReportColumn[] Columns =
    [
        new("dealer"), new("dealerName"), new("agent"), new("plate"), ReportColumn.Masked("owner", Mask.Name),
        ReportColumn.Code("line", "line"), ReportColumn.Day("expiry"), new("insurer"), ReportColumn.Money("premium"),
        ReportColumn.Day("quotedOn"), ReportColumn.Code("quote", Glossary.Rules), ReportColumn.Code("phase", "phase"),
        new("appointment", CellKind.Time), ReportColumn.Day("endedOn"), ReportColumn.Code("reason", Glossary.Rules),
        new("newInsurer"), ReportColumn.Money("newPremium"),
    ];

    public string Kind => ReportKind.Quotes;

    public ReportPeriod Period => ReportPeriod.Months;

    public ReportDocument Open(ReportScope scope, CancellationToken stop) => new(
        ReportKinds.TitleOf(Kind),
        [
            new ReportSheet(
                Kind, Columns, source.ReadAsync(ListQuotes, Columns, [scope.Dealers, scope.First, scope.Last], stop)),
        ]);
}
