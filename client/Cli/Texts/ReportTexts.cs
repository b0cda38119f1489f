using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>Texts of reports.</summary>
internal static class ReportTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.report"] = new("Reports: make, follow, fetch", "报表：生成、查看进度、下载"),
            ["help.report make"] = new(
                "Have a report made, in the language of this program; agents get their own daily list",
                "生成报表，语言与本程序一致；续保专员生成本人的每日待办清单"),
            ["help.report list"] = new("List reports", "列出报表"),
            ["help.report show"] = new("Show one report and how far it has come", "查看一份报表及其进度"),
            ["help.report download"] = new("Fetch the file of a report", "下载报表文件"),
            ["help.report drop"] = new("Forget a report with its file", "删除报表及其文件"),
            ["help.dealer report-schedule"] = new(
                "Show which reports a dealer has made by itself, or set it", "查看或设置门店自动生成的报表"),
            ["opt.plan"] = new(
                "A report with its time, such as weekly=08:30; may be given several times and takes the place of all "
                + "before; none for no report",
                "报表及时间，如 weekly=08:30；可多次给出，整体替换原有设置；none 表示不生成"),
            ["opt.report-language"] = new("Language of the files: zh or en", "文件语言：zh 或 en"),
            ["col.made-at-time"] = new("Made at (local)", "生成时间（门店当地）"),
            ["col.file-language"] = new("Language", "语言"),
            ["col.note"] = new("Note", "说明"),
            ["say.by-schedule"] = new("Schedule", "自动生成"),
            ["say.usual-schedule"] = new("Nobody has set anything; this is the usual.", "尚未设置，以下为默认。"),
            ["arg.report"] = new("Id of the report", "报表编号"),
            ["arg.report-kind"] = OneOf("report", ReportKind.All),
            ["opt.report-dealer"] = new("Code of one dealer; all of yours if absent", "一家门店的编码；省略则为您的全部门店"),
            ["opt.report-day"] = new(
                "Day of a daily list, today if absent; or a day of the week of a weekly report, the last one if absent",
                "每日待办清单的日期，省略则为今天；或周报所在周的任一天，省略则为上周"),
            ["opt.report-from"] = new("First month, such as 2026-03; this month if absent", "起始月份，如 2026-03；省略则为本月"),
            ["opt.report-to"] = new("Last month; the first one if absent", "截止月份；省略则与起始月份相同"),
            ["opt.report-out"] = new("Wait until it is made, and write this file", "等待生成并写入此文件"),
            ["opt.format"] = OneOf("reportFormat", ReportKind.Formats),
            ["col.report"] = new("Report", "报表"),
            ["col.period"] = new("Period", "期间"),
            ["col.rows"] = new("Rows", "行数"),
            ["col.size"] = new("Bytes", "字节"),
            ["say.report-dropped"] = new("Report {0} is forgotten.", "报表 {0} 已删除。"),
        };

    // The names to type; a Chinese reader gets the word of each beside it.
    private static LocalizedText OneOf(string list, IReadOnlyList<string> names) => new(
        string.Join(" or ", names),
        string.Join('、', names.Select(name => $"{name} {Glossary.Word(list, name).Zh}")));
}
