using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Grains.Playbooks;
using static CampaignEngine.Grains.Tests.Dealers.Promotions.PromotionSamples;

namespace CampaignEngine.Grains.Tests.Dealers.Promotions;

/// <summary>A <c>PromotionPlan</c> and the days of a <c>Promotion</c>.</summary>
public sealed class PromotionPlanTests
{
    [Theory]
    [InlineData(null, "2026-02-28", true)]
    [InlineData(MonthlyDays.FirstWeek, "2026-02-07", true)]
    [InlineData(MonthlyDays.FirstWeek, "2026-02-08", false)]
    [InlineData(MonthlyDays.LastWeek, "2026-02-22", true)]
    [InlineData(MonthlyDays.LastWeek, "2026-02-21", false)]
    [InlineData(MonthlyDays.FirstWeek, "2025-12-07", false)]
    public void A_promotion_falls_on_its_days(MonthlyDays? monthly, string day, bool falls) =>
        Assert.Equal(falls, (MemberWeek with { Monthly = monthly }).FallsOn(Samples.Day(day)));

    [Theory]
    [InlineData("2026-02-15", true)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-02-24", false)]
    [InlineData("2026-03-01", false)]
    public void Only_a_blackout_keeps_texts_back_and_only_on_its_days(string day, bool isBlackout) =>
        Assert.Equal(isBlackout, Plan.IsBlackout(Samples.Day(day), InsuranceLine.Commercial, Tier.A));

    [Fact]
    public void A_blackout_of_a_line_and_tier_leaves_the_others_alone()
    {
        var plan = new PromotionPlan(
            [SpringFestival with { Lines = [InsuranceLine.Commercial], Tiers = [Tier.C] }], [], []);
        var day = Samples.Day("2026-02-16");
        Assert.True(plan.IsBlackout(day, InsuranceLine.Commercial, null));
        Assert.False(plan.IsBlackout(day, InsuranceLine.Compulsory, null));
        Assert.False(plan.IsBlackout(day, InsuranceLine.Commercial, Tier.A));
    }

    [Fact]
    public void Points_count_twice_on_every_day_of_the_member_week_within_what_is_asked_for()
    {
        var boosts = Plan.BoostsBetween(Samples.Day("2026-01-05"), Samples.Day("2026-02-03")).ToList();
        Assert.Equal(
            ["01-05", "01-06", "01-07", "02-01", "02-02", "02-03"], boosts.Select(boost => $"{boost.Day:MM-dd}"));
        Assert.All(boosts, boost => Assert.Equal((null, null, 2m), (boost.Line, boost.Tier, boost.Multiplier)));
    }

    [Fact]
    public void A_boost_of_some_tiers_counts_for_each_of_them()
    {
        var plan = new PromotionPlan([MemberWeek with { Tiers = [Tier.A, Tier.B] }], [], []);
        var day = Samples.Day("2026-01-01");
        Assert.Equal([Tier.A, Tier.B], plan.BoostsBetween(day, day).Select(boost => boost.Tier!.Value));
    }
}
