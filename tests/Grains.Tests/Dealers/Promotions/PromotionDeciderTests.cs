using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Promotions;
using static CampaignEngine.Grains.Tests.Dealers.Promotions.PromotionSamples;

namespace CampaignEngine.Grains.Tests.Dealers.Promotions;

/// <summary>What <c>PromotionDecider</c> makes of a change, through the decider of dealers.</summary>
public sealed class PromotionDeciderTests
{
    private static readonly DateTimeOffset Now = Samples.At("2026-01-02 09:00");

    private static readonly Dealer Dealer = new(
        DealerPhase.Active, "Minhang", Dealer.DefaultZone, DealerSettings.None);

    [Fact]
    public void A_change_holds_and_says_who_made_it_and_why()
    {
        var turn = DealerDecider.Decide(Dealer, Set(Plan, "Member day"), Now);
        Assert.Equal(Plan with { Edits = [new PromotionEdit(Now, "王经理", "Member day")] }, turn.State.Promotions);
        Assert.Equal(turn.State.Promotions, turn.State.Entry.Promotions);
    }

    [Fact]
    public void The_same_once_more_changes_nothing_and_is_no_edit()
    {
        var held = Dealer with { Promotions = Plan };
        var turn = DealerDecider.Decide(held, Set(Plan, "Again"), Now);
        Assert.Equal(new(held, [], Verdict.Ignored("nothing-to-do")), turn);
    }

    [Theory]
    [InlineData(BenefitClass.Forbidden, "Cash back")]
    [InlineData(BenefitClass.ValueAdded, "")]
    public void What_the_rules_forbid_and_what_has_no_reason_is_refused(BenefitClass benefit, string reason)
    {
        var plan = Plan with { Promotions = [MemberWeek with { Benefit = benefit }] };
        Assert.Equal(
            Verdict.Refused("promotions-unsound"), DealerDecider.Decide(Dealer, Set(plan, reason), Now).Verdict);
    }

    [Fact]
    public void Only_the_last_changes_are_kept()
    {
        var dealer = Dealer;
        for (var per = 1; per <= PromotionEdit.MostKept + 2; per++)
            dealer = DealerDecider.Decide(
                dealer, Set(Plan with { Rates = [Plan.Rates[0] with { PerVisit = per }] }, $"{per}"), Now).State;
        Assert.Equal((PromotionEdit.MostKept, "3"), (
            dealer.Promotions!.Edits.Count, dealer.Promotions.Edits[0].Reason));
    }

    internal static DealerMessage Set(PromotionPlan plan, string reason) =>
        new DealerMessage.PromotionsSet(plan.Promotions, plan.Rates, "王经理", reason);
}
