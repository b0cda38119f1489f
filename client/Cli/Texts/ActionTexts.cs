using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>Texts of what dealers are behind with.</summary>
internal static class ActionTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.dealer actions"] = new(
                "List a dealer's action items: what it is behind with", "列出门店的改进事项"),
            ["help.dealer action"] = new(
                "Show an action item; say who sees to it and by when, or close it with its result",
                "查看改进事项，指定负责人与期限，或填写结果后关闭"),
            ["help.dealer add-action"] = new("Add an action item", "新增改进事项"),
            ["arg.action"] = new("Id of the action item", "改进事项编号"),
            ["opt.action-state"] = new("Only those that are open or closed", "仅列未关闭（open）或已关闭（closed）的"),
            ["opt.measure"] = new("What lags, such as reach; other if absent", "落后的指标，如 reach；省略则为 other"),
            ["opt.action-owner"] = new("Who is to see to it", "负责人"),
            ["opt.due"] = new("By when, such as 2026-03-05", "完成期限，如 2026-03-05"),
            ["opt.todo"] = new("What is to be done", "改进措施"),
            ["opt.result"] = new("What came of it; closes the item", "改进结果；填写后关闭该事项"),
            ["col.measure"] = new("Measure", "指标"),
            ["col.is"] = new("Is", "实际"),
            ["col.wanted"] = new("Wanted", "要求"),
            ["col.due"] = new("Due", "期限"),
            ["col.action-owner"] = new("Owner", "负责人"),
            ["col.said-by"] = new("Said by", "填写人"),
            ["col.weeks-carried"] = new("Weeks carried over", "结转周数"),
            ["col.todo"] = new("To do", "改进措施"),
            ["col.action-result"] = new("Result", "结果"),
            ["col.found-on"] = new("Found on", "发现日期"),
            ["col.says"] = new("What lags", "落后情况"),
            ["col.closed-on"] = new("Closed on", "关闭日期"),
            ["col.closed-by"] = new("Closed by", "关闭人"),
            ["say.late"] = new("late", "已逾期"),
        };
}
