using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows reports.</summary>
internal static class ReportTables
{
    public static IRenderable List(IReadOnlyList<ReportView> reports, Words words) => Tables.Of(words, reports,
    [
        new("col.id", report => $"{report.Id}", true),
        new("col.report", report => words.Value("report", report.Kind)),
        new("col.dealer", report => report.Dealer?.Code),
        new("col.period", PeriodOf),
        new("col.format", report => report.Format),
        new("col.state", report => words.Value("reportState", report.State)),
        new("col.rows", RowsOf, true),
        new("col.by", report => ByOf(report, words)),
        new("col.created", report => report.CreatedAt),
        new("col.expires", report => report.ExpiresAt),
    ]);

    public static IRenderable One(ReportView report, Words words) => Tables.Facts(words,
        ("col.id", $"{report.Id}"),
        ("col.report", words.Value("report", report.Kind)),
        ("col.dealer", report.Dealer is { } dealer ? $"{dealer.Code} {dealer.Name}" : null),
        ("col.period", PeriodOf(report)),
        ("col.format", words.Value("reportFormat", report.Format)),
        ("col.state", words.Value("reportState", report.State)),
        ("col.rows", RowsOf(report)),
        ("col.error", report.Error is { } error ? words.Pick(error) : null),
        ("col.file", report.FileName),
        ("col.size", report.Bytes is { } bytes ? Words.Number(bytes) : null),
        ("col.by", ByOf(report, words)),
        ("col.created", words.Stamp(report.CreatedAt)),
        ("col.finished", words.Stamp(report.FinishedAt)),
        ("col.expires", words.Stamp(report.ExpiresAt)));

    public static IRenderable Schedule(ReportScheduleView schedule, Words words) => new Rows(
        Tables.Facts(words,
            ("col.dealer", $"{schedule.Dealer.Code} {schedule.Dealer.Name}"),
            ("col.format", words.Value("reportFormat", schedule.Format)),
            ("col.file-language", schedule.Language),
            ("col.note", schedule.IsUsual ? words["say.usual-schedule"] : null)),
        Tables.Of(words, schedule.Plans,
        [
            new("col.report", plan => words.Value("report", plan.Kind!)),
            new("col.made-at-time", plan => plan.At),
        ]));

    private static string ByOf(ReportView report, Words words) =>
        report.CreatedBy == ReportKind.Schedule ? words["say.by-schedule"] : report.CreatedBy;

    private static string PeriodOf(ReportView report) => report.First == report.Last
        ? Words.Day(report.First)!
        : $"{Words.Day(report.First)} – {Words.Day(report.Last)}";

    private static string RowsOf(ReportView report) => report is { State: "running", RowsOf: { } of }
        ? $"{Words.Number(report.Rows)} / {Words.Number(of)}"
        : Words.Number(report.Rows);
}
