using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

/// <summary>Pay as <c>PayDecider</c> keeps it, by the messages of its dealer.</summary>
public sealed class PayDeciderTests
{
    private const string Renewal = UsualPayPlans.RenewalSpecialist;

    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateTimeOffset Now = Samples.At("2026-04-01 00:30");
    private static readonly Dealer Minhang =
        new(DealerPhase.Active, "Minhang", Dealer.DefaultZone, DealerSettings.None);

    private static readonly PayPlan Second = Usual(Renewal) with { Version = 2, From = April };

    [Fact]
    public void The_usual_plans_hold_until_another_version_begins()
    {
        Assert.Equal(1, Minhang.Settings.AllPayPlans().In(Renewal, March)!.Version);
        var after = After(Minhang, new DealerMessage.PayPlanSet(Second));
        Assert.Equal(1, after.Settings.AllPayPlans().In(Renewal, March)!.Version);
        Assert.Equal(2, after.Settings.AllPayPlans().In(Renewal, April)!.Version);
        Assert.Equal(1, after.Settings.AllPayPlans().In(UsualPayPlans.HalfYearPlan, April)!.Version);
    }

    [Fact]
    public void The_same_message_twice_changes_nothing()
    {
        foreach (var message in new DealerMessage[]
        {
            new DealerMessage.PayPlanSet(Second), new DealerMessage.PayPlanEnded(Renewal, 1, April),
            new DealerMessage.PayFactsSaid(new SaidFacts(March, "王敏", Target: 20)),
            Paid(Renewal, March),
        })
        {
            var once = After(Minhang, message);
            Assert.NotEqual(Minhang, once);
            Assert.Equal(new(once, [], Verdict.Ignored("nothing-to-do")), DealerDecider.Decide(once, message, Now));
        }
    }

    [Fact]
    public void A_month_is_paid_when_it_is_over_where_the_dealer_is()
    {
        Assert.Equal("pay-month-open", Rule(Minhang, Paid(Renewal, April)));
        Assert.Equal("pay-month-open", DealerDecider.Decide(
            Minhang, Paid(Renewal, March), Samples.At("2026-03-31 23:59")).Verdict.Rule);
        Assert.Equal("no-plan", Rule(Minhang, Paid("nobodys", March)));
        Assert.Equal(
            [new PaidMonth(Renewal, March, 1)],
            After(Minhang, Paid(Renewal, March.AddDays(30))).Settings.PayPlans.Paid);
    }

    [Fact]
    public void What_a_month_was_paid_by_does_not_change()
    {
        var paid = After(Minhang, Paid(Renewal, March));
        Assert.Equal("month-paid", Rule(paid, new DealerMessage.PayPlanSet(Second with { From = March })));
        Assert.Equal("plan-used", Rule(paid, new DealerMessage.PayPlanSet(Usual(Renewal))));
        Assert.Equal("month-paid", Rule(paid, new DealerMessage.PayPlanEnded(Renewal, 1, new DateOnly(2026, 2, 1))));
        Assert.Equal("month-paid", Rule(paid, Said(new SaidFacts(March, "王敏", Target: 20))));
        Assert.Equal("month-paid", Rule(
            paid, Said(new SaidFacts(new DateOnly(2026, 2, 1), "王敏", UsualPayPlans.HalfYearPlan))));
        Assert.NotEqual(paid, After(paid, Said(new SaidFacts(April, "王敏", UsualPayPlans.HalfYearPlan))));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused()
    {
        Assert.Equal("pay-plan-unsound", Rule(Minhang, new DealerMessage.PayPlanSet(Second with { Parts = [] })));
        Assert.Equal("version-not-new", Rule(
            After(Minhang, new DealerMessage.PayPlanSet(Second with { Version = 3 })),
            new DealerMessage.PayPlanSet(Second)));
        Assert.Equal("plans-overlap", Rule(
            After(Minhang, new DealerMessage.PayPlanEnded(Renewal, 1, April)), new DealerMessage.PayPlanSet(Second)));
        Assert.Equal("no-such-plan", Rule(Minhang, new DealerMessage.PayPlanEnded(Renewal, 7, null)));
        Assert.Equal("no-plan", Rule(Minhang, Said(new SaidFacts(March, "王敏", "nobodys"))));
        Assert.Equal("pay-facts-unsound", Rule(Minhang, Said(new SaidFacts(March, ""))));
        Assert.Equal("pay-facts-unsound", Rule(Minhang, Said(new SaidFacts(March, "王敏", Satisfaction: 11))));
    }

    [Fact]
    public void What_is_said_of_a_month_takes_the_place_of_what_was_said_before()
    {
        var said = After(
            After(Minhang, Said(new SaidFacts(April, "王敏", AddOns: 1))),
            Said(new SaidFacts(March.AddDays(4), "王敏", AddOns: 0.5m)));
        said = After(said, Said(new SaidFacts(April, "王敏", Satisfaction: 0.9m)));
        Assert.Equal(
            [new SaidFacts(March, "王敏", AddOns: 0.5m), new SaidFacts(April, "王敏", Satisfaction: 0.9m)],
            said.Settings.PayFacts);
    }

    private static DealerMessage.MonthPaid Paid(string plan, DateOnly month) => new(plan, month, [], "manager");

    private static DealerMessage.PayFactsSaid Said(SaidFacts facts) => new(facts);

    private static string? Rule(Dealer dealer, DealerMessage message)
    {
        var turn = DealerDecider.Decide(dealer, message, Now);
        Assert.Equal((dealer, VerdictKind.Refused), (turn.State, turn.Verdict.Kind));
        return turn.Verdict.Rule;
    }

    private static Dealer After(Dealer dealer, DealerMessage message)
    {
        var turn = DealerDecider.Decide(dealer, message, Now);
        Assert.Equal(Verdict.Applied, turn.Verdict);
        return turn.State;
    }
}
