using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Targets;
using static CampaignEngine.Grains.Tests.Dealers.Pay.PaySamples;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class PayCorrectionsTests
{
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly May = new(2026, 5, 1);

    // March as it was paid: 10 of 10 policies are 100 %, 50 yuan each. 王敏 2,200 + 6 x 50 = 2,500, 李强 2,200 + 4 x 50.
    private static readonly DealerSettings Settings = Pay(
        new DealerSettings([new Target(March, 10, 0), new Target(April, 10, 0)]), March,
        [new(March, "王敏", 6, 0), new(March, "李强", 4, 0)]);

    // One of 王敏's was taken back. 9 of 10 are 90 %, 35 yuan each: 王敏 2,200 + 5 x 35 = 2,375, 李强 2,200 + 4 x 35 = 2,340.
    private static readonly Sequence<AgentWins> LessWon =
        [new(March, "王敏", 5, 0), new(March, "李强", 4, 0), new(April, "王敏", 8, 0)];

    [Fact]
    public void What_was_taken_back_after_payment_is_a_line_of_the_next_month()
    {
        var book = new PayBook(Settings, LessWon);
        Assert.Equal(2_500m, book.Of("王敏", March)!.Total);
        // April: 8 of 10, 80 %: 2,200 + 8 x 30 = 2,440, less 125.
        Assert.Equal([2_200m, 240m, -125m], book.Of("王敏", April)!.Lines.Select(line => line.Amount));
        var line = book.Of("王敏", April)!.Lines[2];
        Assert.Equal(
            ("correction", March, "correction of 2026-03: 2375 yuan by the book of today, 2500 paid"),
            (line.Kind, line.Corrects, line.Text.En));
        Assert.True(IsChinese(line.Text.Zh));
        Assert.DoesNotContain(book.Of("王敏", May)!.Lines, other => other.Corrects is not null);
    }

    [Fact]
    public void Who_did_nothing_in_the_next_month_gets_the_difference_alone()
    {
        var book = new PayBook(Settings, LessWon);
        Assert.Equal(["李强", "王敏"], book.AgentsIn(April));
        Assert.Equal(-60m, Assert.Single(book.Of("李强", April)!.Lines).Amount);
        Assert.True(book.Of("李强", April)!.IsPayable);
    }

    [Fact]
    public void A_difference_is_settled_once()
    {
        var paid = Pay(Settings, April, LessWon);
        Assert.Equal(-125m, paid.PaidStatements.Single(
            one => one.Agent == "王敏" && one.Statement.Month == April).Statement.Lines[^1].Amount);
        Assert.Empty(new PayBook(paid, LessWon).AgentsIn(May));
        // The renewal comes to light again: what was taken is given back.
        var again = new PayBook(paid, [new(March, "王敏", 6, 0), new(March, "李强", 4, 0), new(April, "王敏", 8, 0)]);
        Assert.Equal(125m, Assert.Single(again.Of("王敏", May)!.Lines).Amount);
        Assert.Equal(60m, Assert.Single(again.Of("李强", May)!.Lines).Amount);
    }

    [Fact]
    public void A_renewal_that_comes_to_light_pays_who_was_not_paid()
    {
        // 12 of 10 stay in the highest tier, so the others are paid rightly: 2,200 + 2 x 50.
        var book = new PayBook(
            Settings, [new(March, "王敏", 6, 0), new(March, "李强", 4, 0), new(March, "赵云", 2, 0)]);
        Assert.Equal(["赵云"], book.AgentsIn(April));
        Assert.Equal(2_300m, book.Of("赵云", April)!.Total);
    }

    [Fact]
    public void A_target_that_is_changed_afterwards_changes_no_pay()
    {
        var book = new PayBook(
            Settings with { Targets = [new Target(March, 100, 0)] },
            [new(March, "王敏", 6, 0), new(March, "李强", 4, 0)]);
        Assert.Empty(book.AgentsIn(April));
    }

    private static DealerSettings Pay(DealerSettings settings, DateOnly month, Sequence<AgentWins> won)
    {
        var turn = DealerDecider.Decide(
            new Dealer(DealerPhase.Active, "Minhang", Dealer.DefaultZone, settings),
            new DealerMessage.MonthPaid(UsualPayPlans.RenewalSpecialist, month, won, "manager"),
            Samples.At("2026-05-02 09:00"));
        Assert.Equal(Verdict.Applied, turn.Verdict);
        return turn.State.Settings;
    }
}
