using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>Texts of what a dealer loses, and of its insurers.</summary>
internal static class ChurnTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.dealer churn"] = new("Show why a dealer loses terms and customers", "查看门店战败与流失的原因"),
            ["help.dealer insurers"] = new("Show what each insurer has of a dealer's business", "查看各保险公司在门店的占比"),
            ["help.dealer lost"] = new("List the terms behind the numbers of a dealer's churn", "列出战败数字背后的保单"),
            ["opt.from-month"] = new("First month of expiry, such as 2026-01", "起始到期月份，如 2026-01"),
            ["opt.to-month"] = new("Last month of expiry, such as 2026-03", "截止到期月份，如 2026-03"),
            ["opt.end"] = new("won, lost or withdrawn; lost if absent", "won、lost 或 withdrawn；省略则为 lost"),
            ["opt.reason-code"] = new("Code of a reason, such as telesales", "原因代码，如 telesales"),
            ["opt.group"] = new("Code of a kind of reasons, such as competitor", "原因大类代码，如 competitor"),
            ["opt.insurer-code"] = new(
                "Code of the insurer they were renewed with or lost to, or unknown", "续保或转投的保险公司代码，或 unknown"),
            ["opt.cohort"] = new("new, renewal, gap or unknown", "new（新转续）、renewal（续转续）、gap（间转续）或 unknown"),
            ["opt.days-left"] = new("Days left at the end at least", "结束时距到期至少天数"),
            ["col.begun"] = new("Cases begun", "新增招揽"),
            ["col.called"] = new("Called", "已致电"),
            ["col.returned"] = new("Came back", "已回店"),
            ["col.months"] = new("Months of expiry", "到期月份"),
            ["col.withdrawn"] = new("Withdrawn", "已撤出"),
            ["col.open"] = new("Open", "未结束"),
            ["col.value"] = new("Value", "数值"),
            ["col.of"] = new("Won of all", "分子 / 分母"),
            ["col.before"] = new("Months before", "上期"),
            ["col.good"] = new("Good", "优秀值"),
            ["col.definition"] = new("Definition", "口径"),
            ["col.kind"] = new("Kind", "大类"),
            ["col.code"] = new("Code", "代码"),
            ["col.destination"] = new("Went to", "去向"),
            ["col.customers"] = new("Customers", "客户"),
            ["col.cars"] = new("Cars", "车辆数"),
            ["col.as-of"] = new("As of", "截至"),
            ["col.lost-customers"] = new("Lost customers", "流失客户"),
            ["col.turnover"] = new("Turnover a year", "年产值影响"),
            ["col.gross-profit"] = new("Gross profit a year", "年毛利影响"),
            ["col.remedy"] = new("Missing", "缺少数据"),
            ["col.ended-on"] = new("Ended on", "结束日"),
            ["col.end"] = new("End", "结果"),
            ["col.agent"] = new("Agent", "专员"),
            ["col.renewed"] = new("Renewed", "续保单数"),
            ["col.assumed"] = new("Insurer assumed to be the one before", "未注明、按原保险公司计"),
            ["col.new-per-month"] = new("New policies a month", "月均新保"),
            ["col.advice"] = new("Advice", "建议"),
            ["col.premium-share"] = new("Premium share", "保费占比"),
            ["col.new-policies"] = new("New policies", "新保单数"),
            ["col.lost-to"] = new("Lost to it", "流向该公司"),
            ["col.telesales"] = new("Telesales of", "电销公司"),
            ["col.agreed-days"] = new("May call from N-", "可联系起始日 N-"),
            ["col.too-early"] = new("Too early", "疑似提前"),
            ["say.unknown-insurer"] = new("Unknown", "未知"),
        };
}
