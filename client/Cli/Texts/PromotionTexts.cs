using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>Texts of promotions and points.</summary>
internal static class PromotionTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.dealer promotions"] = new(
                "Show a dealer's promotions, or set them from a JSON file", "查看门店促销日历，或用 JSON 文件设置"),
            ["help.dealer loyalty"] = new("Show the points of a dealer's customers", "查看门店客户积分"),
            ["help.dealer redeem"] = new("Redeem points of the customer of a term", "为保单所属客户兑换积分"),
            ["opt.promotions-file"] = new(
                "JSON file with promotions and rates, as --json prints them; needs --reason",
                "含 promotions 与 rates 的 JSON 文件（同 --json 输出）；须同时给出 --reason"),
            ["opt.promotion-why"] = new("Why, up to 200 characters", "原因，不超过 200 个字符"),
            ["opt.points"] = new("Whole points, such as 500", "整数积分，如 500"),
            ["col.promotion"] = new("Name", "名称"),
            ["col.promotion-kind"] = new("Kind", "类型"),
            ["col.promotion-days"] = new("Days", "日期"),
            ["col.multiplier"] = new("Points ×", "积分倍数"),
            ["col.benefit"] = new("Benefit", "权益类别"),
            ["col.for"] = new("For", "适用"),
            ["col.per-yuan"] = new("Points a yuan", "每元积分"),
            ["col.per-visit"] = new("Points a visit", "每次进厂积分"),
            ["col.rate-from"] = new("From", "起始日"),
            ["col.customers-with-points"] = new("Customers with points", "有积分的客户"),
            ["col.earned"] = new("Earned", "累计积分"),
            ["col.redeemed"] = new("Redeemed", "已兑换"),
            ["col.balance"] = new("Left", "剩余积分"),
            ["say.every-day"] = new("every day", "每天"),
            ["say.all"] = new("all", "全部"),
        };
}
