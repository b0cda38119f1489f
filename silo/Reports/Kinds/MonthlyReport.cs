using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Kinds;

/// <summary>
/// The monthly summary in its four blocks: the month's result; losses and causes, with what is done about each; the
/// year's attainment and gap; what each agent did. Sources: 001 row 1-42, 004 row 4-05.
/// </summary>
internal sealed class MonthlyReport(ReportSource source, TargetRows targets) : IReport
{
    private static readonly string SumResult = Sql.Load("Reports/Kinds/sum_result.sql");
    private static readonly string SumLosses = Sql.Load("Reports/Kinds/sum_losses.sql");
    private static readonly string SumDestinations = Sql.Load("Reports/Kinds/sum_destinations.sql");
    private static readonly string SumYear = Sql.Load("Reports/Kinds/sum_year.sql");
    private static readonly string SumStaff = Sql.Load("Reports/Kinds/sum_staff.sql");

    private static readonly ReportColumn[] Result =
    [
        new("dealer"), new("dealerName"), new("month"), ReportColumn.Number("terms"), ReportColumn.Number("won"),
        ReportColumn.Number("lost"), ReportColumn.Number("withdrawn"), ReportColumn.Number("open"),
        ReportColumn.Percent("decidedRate"), ReportColumn.Number("target"), ReportColumn.Percent("attainment"),
        ReportColumn.Number("gapRenewals"), ReportColumn.Money("wonPremium"), ReportColumn.Money("premiumTarget"),
        ReportColumn.Percent("premiumAttainment"),
    ];

    private static readonly ReportColumn[] Losses =
    [
        new("dealer"), new("dealerName"),
        ReportColumn.Told("reasonGroup", code => TextOf(ReasonTree.GroupOf(code).Name)),
        ReportColumn.Told("reason", code => TextOf(ReasonTree.ReasonOf(code).Name)), ReportColumn.Number("lost"),
        ReportColumn.Percent("shareOfLost"), ReportColumn.Number("lostBefore"),
        ReportColumn.Told("answer", code => TextOf(ReasonTree.GroupOf(code).Answer)),
    ];

    private static readonly ReportColumn[] Destinations =
    [
        new("dealer"), new("dealerName"), new("wentTo"), ReportColumn.Number("lost"),
        ReportColumn.Percent("shareOfLost"),
    ];

    private static readonly ReportColumn[] Year =
    [
        new("dealer"), new("dealerName"), new("year"), ReportColumn.Number("wonToDate"),
        ReportColumn.Number("targetToDate"), ReportColumn.Percent("attainmentToDate"),
        ReportColumn.Number("gapToDate"), ReportColumn.Number("yearTarget"), ReportColumn.Percent("yearAttainment"),
        ReportColumn.Number("yearGap"), ReportColumn.Money("premiumToDate"), ReportColumn.Money("yearPremiumTarget"),
        ReportColumn.Money("yearPremiumGap"),
    ];

    private static readonly ReportColumn[] Staff =
    [
        new("dealer"), new("dealerName"), new("agent"), ReportColumn.Number("won"), ReportColumn.Number("lost"),
        ReportColumn.Percent("decidedRate"), ReportColumn.Money("wonPremium"), ReportColumn.Number("calls"),
    ];

    public string Kind => ReportKind.Monthly;

    public ReportPeriod Period => ReportPeriod.Months;

    public ReportDocument Open(ReportScope scope, CancellationToken stop)
    {
        object?[] values = [scope.Dealers, scope.First, scope.Last];
        var january = new DateOnly(scope.Last.Year, 1, 1);
        return new ReportDocument(
            ReportKinds.TitleOf(Kind),
            [
                new ReportSheet("result", Result, targets.ReadAsync(
                    SumResult, Result, values, scope, (scope.First, scope.Last), stop)),
                new ReportSheet("losses", Losses, source.ReadAsync(SumLosses, Losses, values, stop)),
                new ReportSheet("destinations", Destinations,
                    source.ReadAsync(SumDestinations, Destinations, values, stop)),
                new ReportSheet("year", Year, targets.ReadAsync(
                    SumYear, Year, [scope.Dealers, january, scope.Last], scope, (january, january.AddMonths(11)),
                    stop)),
                new ReportSheet("staff", Staff, source.ReadAsync(SumStaff, Staff, values, stop)),
            ]);
    }

    private static LocalizedText TextOf(Grains.Playbooks.LocalizedText text) => new(text.En, text.Zh);
}
