using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>Texts of how many agents a dealer needs.</summary>
internal static class StaffingTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.dealer staffing"] = new("Show how many agents a dealer needs", "查看门店需要多少续保专员"),
            ["opt.staffing-days"] = new("How many days ahead, 1 to 366; 120 if absent", "预测天数，1 至 366；省略则为 120"),
            ["opt.agents"] = new("Try so many trained agents instead of the dealer's own", "按指定的熟练专员人数测算"),
            ["col.calls-from"] = new("Calls from", "通话起始日"),
            ["col.made-at"] = new("Counted at", "统计时间"),
            ["col.live-terms"] = new("Live terms", "跟进中的保单"),
            ["col.resting-terms"] = new("Of these at rest", "其中暂不跟进"),
            ["col.calls"] = new("Calls", "通话数"),
            ["col.workdays"] = new("Working days", "工作日"),
            ["col.minutes-needed"] = new("Minutes needed", "所需分钟"),
            ["col.capacity"] = new("Capacity", "可用分钟"),
            ["col.saturation"] = new("Saturation", "饱和度"),
            ["col.needed-by-talk"] = new("Agents by talk time", "按通话时长所需人数"),
            ["col.needed-by-pipeline"] = new("Agents by pipeline", "按在跟客户所需人数"),
            ["col.peak-day"] = new("Peak day", "高峰日"),
            ["col.days-under"] = new("Days with too few", "人手不足天数"),
            ["col.not-made"] = new("Not made", "未能拨打"),
            ["col.agent-change"] = new("Agents", "专员人数"),
            ["col.missing-agents"] = new("Agents missing", "缺少专员"),
            ["say.one-more"] = new("One more", "增加一人"),
            ["say.one-fewer"] = new("One fewer", "减少一人"),
            ["say.whole"] = new("All days", "全部"),
        };
}
