using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>Texts of segments, holdout and uplift.</summary>
internal static class SegmentTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.uplift"] = new(
                "Show what a campaign's contacts are worth, told by the customers it holds out",
                "查看活动增量：与对照组相比多续保了多少"),
            ["opt.tiers"] = new("Tiers of customers, A, B or C; all if absent", "客户等级 A、B、C；省略则为全部"),
            ["opt.cohorts"] = new(
                "What terms are to their cars: new, renewal, gap, unknown; all if absent",
                "续保类型：new 新转续、renewal 续转续、gap 间转续、unknown 来源不明；省略则为全部"),
            ["opt.insurers"] = new("Insurers, as the ledger writes them", "保险公司，按台账写法"),
            ["opt.of-agents"] = new("Agents the terms belong to, as the ledger writes them", "续保专员，按台账写法"),
            ["opt.car-years-from"] = new("Least age of the car in years, such as 3", "车龄下限（年），如 3"),
            ["opt.car-years-to"] = new("Greatest age of the car in years, such as 9", "车龄上限（年），如 9"),
            ["opt.lost-reasons"] = new(
                "Why the car's term before was lost here, such as price,telesales", "上期战败原因，如 price,telesales"),
            ["opt.lost-within-years"] = new(
                "The car's term before was lost here at most so many years before", "上期在本店战败且不早于若干年前"),
            ["opt.premium-from"] = new("Least premium in yuan, such as 3000", "保费下限（元），如 3000"),
            ["opt.premium-to"] = new("Greatest premium in yuan, such as 8000", "保费上限（元），如 8000"),
            ["opt.loan"] = new("true: financed by a loan, false: not", "true 为按揭车，false 为非按揭车"),
            ["opt.holdout"] = new(
                "Percent of customers who get no marketing, 0 to 50, so that the effect can be told",
                "对照组比例 0 至 50（%）：这部分客户不作营销触达，用于衡量效果"),
            ["col.segment"] = new("Only", "细分条件"),
            ["col.holdout"] = new("Held out", "对照组"),
            ["col.held-out"] = new("Of these held out", "其中对照组"),
            ["col.left-out-by"] = new("Left out by", "排除条件"),
            ["col.left-out-terms"] = new("Terms", "保单数"),
            ["col.uplift"] = new("Uplift", "增量"),
            ["col.meaning"] = new("Meaning", "结论"),
            ["col.treated-rate"] = new("Renewed", "触达组续保率"),
            ["col.held-out-rate"] = new("Renewed", "对照组续保率"),
            ["say.no-holdout"] = new("nobody; the effect cannot be told", "未设对照组，无法衡量效果"),
            ["say.holdout"] = new(
                "{0} % of customers get service notices only, no marketing", "{0}% 的客户只收服务提醒，不作营销触达"),
            ["say.points"] = new("{0} points ({1} to {2})", "{0} 个百分点（{1} 至 {2}）"),
            ["say.uplift"] = new(
                "Terms, won or lost, of months that are over; in brackets the 95 % interval (Newcombe). Months with … "
                + "are still open and in no total.",
                "按已结束月份中已续保或战败的保单计；括号内为95%置信区间（Newcombe）。带 … 的月份尚未结束，不计入合计。"),
            ["say.within-years"] = new("within {0} years", "{0} 年内"),
        };
}
