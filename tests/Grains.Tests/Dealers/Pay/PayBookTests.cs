using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Targets;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class PayBookTests
{
    private static readonly DateOnly February = new(2026, 2, 1);

    // March: 12 + 5 + 2 = 19 of 20 policies, 95 %: the tier of 90 % to 100 %, 35 yuan each.
    private static readonly PayBook Book = new(
        new DealerSettings([new Target(February, 10, 30_000), new Target(March, 20, 60_000)]),
        [
            new(February, "王敏", 5, 15_000), new(March, "王敏", 12, 36_000), new(March, "李强", 5, 20_000),
            new(March, null, 2, 5_000),
        ]);

    [Fact]
    public void Each_agent_is_paid_by_the_attainment_of_the_dealer()
    {
        Assert.Equal(["李强", "王敏"], Book.AgentsIn(March));
        // Base pay 2,200; 王敏 12 x 35 = 420; 李强 5 x 35 = 175.
        Assert.Equal([2_200m, 420m], Book.Of("王敏", March)!.Lines.Select(line => line.Amount));
        Assert.Equal([2_200m, 175m], Book.Of("李强", March)!.Lines.Select(line => line.Amount));
        Assert.All(Book.AgentsIn(March), agent => Assert.True(Book.Of(agent, March)!.IsPayable));
    }

    [Fact]
    public void What_has_no_agent_counts_for_the_dealer_and_is_paid_to_nobody()
    {
        Assert.Equal(new AgentWins(March, null, 2, 5_000), Book.NobodysIn(March));
        Assert.Equal(new AgentWins(February, null, 0, 0), Book.NobodysIn(February));
        Assert.Equal(new DealerMonth(19, 20, 61_000, 60_000), Book.DealerIn(March));
    }

    [Fact]
    public void The_next_tier_is_as_far_away_as_the_dealer_is_from_it()
    {
        // The 20th policy is 100 %: 50 yuan each. For 王敏 13 x 50 - 12 x 35 = 230 more.
        Assert.Equal(new NextTier(1, 1, 50, 230), Book.Of("王敏", March)!.Next);
        Assert.Equal(
            "the dealer won 19 of 20 policies, 95%: 35 yuan for each of the agent's 12",
            Book.Of("王敏", March)!.Lines[1].Text.En);
    }

    [Fact]
    public void An_agent_with_a_target_is_measured_by_it()
    {
        // 12 of 10: 120 %, 12 x 50 = 600.
        var statement = With(new SaidFacts(March, "王敏", Target: 10)).Of("王敏", March)!;
        Assert.Equal((600m, null), (statement.Lines[1].Amount, statement.Next));
    }

    [Fact]
    public void Without_a_target_nothing_is_paid_for_policies_and_the_statement_is_open()
    {
        var statement = (Book with { Settings = DealerSettings.None }).Of("王敏", March)!;
        Assert.Equal((2_200m, "no-target"), (statement.Total, Assert.Single(statement.Open).Rule));
    }

    [Fact]
    public void A_plan_that_was_named_pays_until_another_is()
    {
        var book = With(new SaidFacts(February, "王敏", UsualPayPlans.HalfYearPlan), new SaidFacts(March, "赵云"));
        Assert.Equal(UsualPayPlans.HalfYearPlan, book.Of("王敏", March)!.Plan);
        Assert.Equal(UsualPayPlans.RenewalSpecialist, book.Of("王敏", new DateOnly(2026, 1, 1))!.Plan);
        Assert.Equal(["李强", "王敏", "赵云"], book.AgentsIn(March));
        Assert.Null((book with
        {
            Settings = book.Settings with
            {
                PayPlans = PayPlans.None.Add(Usual(UsualPayPlans.HalfYearPlan) with { From = March }).Plans,
            },
        }).Of("王敏", February));
    }

    [Fact]
    public void A_score_looks_back_on_the_months_before_it()
    {
        // February: policies and premium 5 of 10, 0.5 x 0.7 + 0.5 x 0.3 = 0.5. March: 0.95 x 0.4 + 1 x 0.3 + 0 = 0.68.
        // Both lie below 0.8, two in a row.
        var score = With(
            new SaidFacts(February, "王敏", UsualPayPlans.HalfYearPlan, Satisfaction: 0.5m, AddOns: 0.5m),
            new SaidFacts(March, "王敏", Satisfaction: 0, AddOns: 0)).Of("王敏", March)!.Score!;
        Assert.Equal((0.68m, 2, KpiAlert.TransferReview), (score.Score, score.MonthsBelow, score.Alert));
    }

    [Fact]
    public void What_nobody_said_stays_open()
    {
        var statement = With(new SaidFacts(March, "王敏", UsualPayPlans.WinBackSpecialist)).Of("王敏", March)!;
        Assert.Equal("no-win-back", Assert.Single(statement.Open).Rule);
    }

    private static PayBook With(params ReadOnlySpan<SaidFacts> said) =>
        Book with { Settings = Book.Settings with { PayFacts = Sequence.Of(said) } };
}
