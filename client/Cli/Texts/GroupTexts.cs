using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>Texts of the dealers side by side.</summary>
internal static class GroupTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.group"] = new("Show all dealers side by side, the largest gap first", "并列查看全部门店，缺口最大的在前"),
            ["col.month-before"] = new("Month before", "上月"),
        };
}
