using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Targets;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class PaydayTests
{
    private const string Renewal = UsualPayPlans.RenewalSpecialist;

    private static readonly DateTimeOffset Now = Samples.At("2026-04-02 09:00");

    // 12 + 5 + 2 = 19 of 20 policies, 95 %: 35 yuan each. 王敏 2,200 + 12 x 35 = 2,620; 李强 2,200 + 5 x 35 = 2,375.
    private static readonly Sequence<AgentWins> Won =
        [new(March, "王敏", 12, 36_000), new(March, "李强", 5, 20_000), new(March, null, 2, 5_000)];

    private static readonly Dealer Minhang = new(
        DealerPhase.Active, "Minhang", Dealer.DefaultZone, new DealerSettings([new Target(March, 20, 60_000)]));

    [Fact]
    public void Every_statement_is_kept_as_it_was_paid()
    {
        var settings = After(Paid(Won, 4_995)).Settings;
        Assert.Equal(
            [("李强", 2_375m, 1), ("王敏", 2_620m, 1)],
            settings.PaidStatements.Select(paid => (paid.Agent, paid.Statement.Total, paid.Statement.Version)));
        Assert.All(settings.PaidStatements, paid => Assert.Equal(
            ("manager", Now, null), (paid.By, paid.PaidAt, paid.Statement.Next)));
        var later = new PayBook(settings with { Targets = [] }, [new(March, "王敏", 1, 100)]);
        Assert.Equal(["李强", "王敏"], later.AgentsIn(March));
        Assert.Equal(2_620m, later.Of("王敏", March)!.Total);
    }

    [Fact]
    public void Another_sum_than_the_confirmed_one_is_not_paid() =>
        Assert.Equal("pay-sum-changed", Decide(Minhang, Paid(Won, 4_994)).Verdict.Rule);

    [Fact]
    public void Nothing_is_paid_while_something_is_open() => Assert.Equal("pay-statement-open", Decide(
        Minhang with { Settings = DealerSettings.None }, Paid(Won, null)).Verdict.Rule);

    [Fact]
    public void Who_is_paid_by_another_plan_is_left_out()
    {
        var settings = Minhang.Settings with
        {
            PayFacts = [new SaidFacts(March, "李强", UsualPayPlans.WinBackSpecialist)],
        };
        var turn = Decide(Minhang with { Settings = settings }, Paid(Won, null));
        Assert.Equal(["王敏"], turn.State.Settings.PaidStatements.Select(paid => paid.Agent));
    }

    [Fact]
    public void A_second_payment_changes_nothing()
    {
        var paid = After(Paid(Won, null));
        Assert.Equal(Verdict.Ignored("nothing-to-do"), Decide(paid, Paid([], 0)).Verdict);
    }

    private static DealerMessage.MonthPaid Paid(Sequence<AgentWins> won, decimal? total) =>
        new(Renewal, March, won, "manager", total);

    private static Dealer After(DealerMessage message) => Decide(Minhang, message).State;

    private static Turn<Dealer, DealerEffect> Decide(Dealer dealer, DealerMessage message) =>
        DealerDecider.Decide(dealer, message, Now);
}
