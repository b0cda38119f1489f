using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>The texts about pay: the command and its headings.</summary>
internal static class PayTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.dealer pay"] = new("What a dealer's agents are paid for a month", "查看门店续保专员的当月薪酬"),
            ["col.no-agent"] = new("Policies without an agent", "无续保专员的保单"),
            ["col.pay"] = new("Pay, yuan", "薪酬（元）"),
            ["col.pay-part"] = new("Part", "项目"),
            ["col.pay-why"] = new("Why", "说明"),
            ["col.pay-sum"] = new("Sum", "算式"),
            ["col.pay-plan"] = new("Plan", "薪酬方案"),
            ["col.pay-open"] = new("Open", "待补"),
            ["col.next-tier"] = new("Next tier", "下一档"),
        };
}
