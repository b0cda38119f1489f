using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Silo.Api.Pay;

namespace CampaignEngine.Silo.Tests.Api.Pay;

public sealed class PlanTextsTests
{
    private static readonly PayPart[] Parts =
        [.. UsualPayPlans.From(new DateOnly(2026, 3, 1)).SelectMany(plan => plan.Parts)];

    [Fact]
    public void Every_part_of_the_usual_plans_is_said_in_both_languages() => Assert.All(Parts, part =>
    {
        var text = PlanTexts.Of(part);
        Assert.EndsWith(".", text.En, StringComparison.Ordinal);
        Assert.EndsWith("。", text.Zh, StringComparison.Ordinal);
    });

    [Fact]
    public void Commission_names_each_tier() => Assert.Equal(
        "按达成率每单计：0% 至 60% 0 元，60% 至 80% 20 元，80% 至 90% 30 元，90% 至 100% 35 元，100% 起 50 元。所达档次适用于当月全部保单。",
        PlanTexts.Of(Parts.OfType<PayPart.Commission>().Single()).Zh);

    [Fact]
    public void A_ladder_names_its_brackets_and_a_score_its_weights()
    {
        Assert.Equal(
            "Of the premium inside each bracket of attainment: 100% to 120% 5%, 120% to 150% 8%.",
            PlanTexts.Of(Parts.OfType<PayPart.Ladder>().Single()).En);
        Assert.StartsWith(
            "Score: policies 40%, premium 30%, satisfaction 20%, add-ons 10%;",
            PlanTexts.Of(Parts.OfType<PayPart.Kpi>().Single()).En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_the_profit_says_whether_it_is_paid()
    {
        Assert.Equal("No share of the profit.", PlanTexts.Of(new PayPart.ProfitShare(false, 0.2m)).En);
        Assert.Equal("20% of the renewal profit.", PlanTexts.Of(new PayPart.ProfitShare(true, 0.2m)).En);
    }
}
