using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>Texts of the dealers side by side.</summary>
internal static class GroupTexts
{
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["help.group"] = new("Show all dealers side by side, the largest gap first", "并列查看全部门店，缺口最大的在前"),
            ["help.group benchmark"] = new(
                "Compare dealers like for like: with what all would have won of the same mix of terms",
                "同类比较：与全部门店在相同业务构成下的应有结果相比"),
            ["help.dealer affiliate"] = new(
                "Say to which group, region and brands a dealer belongs from a day on", "设置门店自某日起所属的集团、区域和品牌"),
            ["opt.dealer-group"] = new("Name of the dealer group", "所属集团名称"),
            ["opt.region"] = new("Name of the region", "区域名称"),
            ["opt.brand"] = new("Name of a brand", "品牌名称"),
            ["opt.brands"] = new("A brand of the dealer; give it again for each", "门店品牌，可重复给出"),
            ["opt.since"] = new("First day, yyyy-MM-dd; today if absent", "起始日，yyyy-MM-dd；缺省为今天"),
            ["col.cohort"] = new("Cohort", "业务类别"),
            ["col.decided"] = new("Decided", "已有结果"),
            ["col.expected-rate"] = new("Expected", "应有续保率"),
            ["col.difference"] = new("Difference", "差异"),
            ["col.margin"] = new("95 % range", "95% 区间"),
            ["col.likeness"] = new("Like for like", "同类比较"),
            ["col.since"] = new("Since", "起始日"),
            ["col.dealer-group"] = new("Dealer group", "所属集团"),
            ["col.region"] = new("Region", "区域"),
            ["col.brands"] = new("Brands", "品牌"),
            ["say.like-for-like"] = new(
                "Expected: the dealer's own terms at the rates of all dealers by cohort. A difference within its range "
                + "may be chance.",
                "应有续保率：以门店自身业务构成，按全部门店各类别续保率计算。差异在区间之内时可能只是偶然。"),
            ["col.month-before"] = new("Month before", "上月"),
        };
}
