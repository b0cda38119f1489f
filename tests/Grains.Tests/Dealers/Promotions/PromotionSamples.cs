using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Tests.Dealers.Promotions;

/// <summary>A member day and some quiet days.</summary>
internal static class PromotionSamples
{
    public static Promotion MemberWeek { get; } = new(
        new LocalizedText("Member week", "会员周"), PromotionKind.Boost, Samples.Day("2026-01-01"), null,
        MonthlyDays.FirstWeek, 2, BenefitClass.ValueAdded, [], []);

    public static Promotion SpringFestival { get; } = new(
        new LocalizedText("Spring Festival", "春节"), PromotionKind.Blackout, Samples.Day("2026-02-15"),
        Samples.Day("2026-02-23"), null, 1, null, [], []);

    public static PromotionPlan Plan { get; } = new(
        [MemberWeek, SpringFestival], [new LoyaltyRate(Samples.Day("2026-01-01"), 1, 200)], []);
}
