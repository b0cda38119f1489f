using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

public sealed partial class PolicyDeciderTests
{
    [Fact]
    public void A_renewal_wins_counts_the_money_suppresses_the_rest_and_starts_the_next_term()
    {
        var turn = When(Calling, new PolicyMessage.Renewed(4_100m));
        Assert.Equal(Calling with { Phase = new Phase.Won(), OpenCall = null }, turn.State);
        Assert.Equal(new PolicyEffect.CountMoney("premium-won", 4_100m), turn.Effects[0]);
        Assert.Equal(new PolicyEffect.StartNextTerm(Samples.Day("2026-09-10")), turn.Effects[1]);
        Assert.Equal(["call-14", "call-10", "sms-7", "call-7", "sms-1", "call-1"],
            turn.Effects.OfType<PolicyEffect.SuppressTouch>().Select(touch => Samples.Bdc90.Touches[touch.Step].Name)
                .OrderBy(name => int.Parse(name[(name.IndexOf('-') + 1)..]) * -10 - (name[0] == 's' ? 1 : 0)),
            StringComparer.Ordinal);
        Assert.Equal(
            [
                CallClosed(TouchStatus.Suppressed, Rules.TermEnded),
                new PolicyEffect.CloseCallTask(11, Rules.TermEnded),
                new PolicyEffect.EndTerm(4_100m),
            ],
            turn.Effects.TakeLast(3));
    }

    [Fact]
    public void An_end_tells_with_whom_the_customer_is_now_and_who_closed_it()
    {
        Assert.Equal(new PolicyEffect.EndTerm(4_100m, "人保", "张三"),
            EndOf(When(Contacting, new PolicyMessage.Renewed(4_100m, "人保", "张三"))));
        Assert.Equal(new PolicyEffect.EndTerm(Insurer: "平安"),
            EndOf(When(Contacting, new PolicyMessage.LostReported("price", "平安"))));
        Assert.Equal(new PolicyEffect.EndTerm(Insurer: "平安"), EndOf(When(Calling, new PolicyMessage.CallEnded(
            11, Disposition.Refused, Reason: "price", Insurer: "平安"))));
        Assert.Equal(new PolicyEffect.EndTerm(), EndOf(When(Contacting, Woken, "2025-09-10 20:00")));
    }

    private static PolicyEffect EndOf(Turn<Policy, PolicyEffect> turn) =>
        Assert.Single(turn.Effects, effect => effect is PolicyEffect.EndTerm);

    [Fact]
    public void A_negative_premium_wins_nothing() => Nothing(
        When(Contacting, new PolicyMessage.Renewed(-1m)), Contacting, Verdict.Refused("premium-negative"));

    [Theory]
    [InlineData(Disposition.Sold, WithdrawalReason.Sold)]
    [InlineData(Disposition.Scrapped, WithdrawalReason.Scrapped)]
    public void A_car_that_is_gone_withdraws_its_term(Disposition disposition, WithdrawalReason reason) =>
        Assert.Equal(new Phase.Withdrawn(reason),
            When(Calling, new PolicyMessage.CallEnded(11, disposition)).State.Phase);

    [Fact]
    public void A_refusal_is_lost_with_its_reason() => Assert.Equal(new Phase.Lost("price"),
        When(Calling, new PolicyMessage.CallEnded(11, Disposition.Refused, null, "price")).State.Phase);

    [Fact]
    public void A_term_that_nobody_ended_is_lost_when_its_last_window_closes()
    {
        Assert.False(When(Contacting, Woken, "2025-09-10 19:59:59").State.Phase.IsEnded);
        var turn = When(Calling, Woken, "2025-09-10 20:00");
        Assert.Equal(new Phase.Lost("no-response"), turn.State.Phase);
        Assert.Null(turn.State.OpenCall);
    }

    [Theory]
    [InlineData("2028-02-29", "2029-02-28")]
    [InlineData("2027-02-28", "2028-02-29")]
    [InlineData("2027-02-27", "2028-02-27")]
    [InlineData("2027-12-31", "2028-12-31")]
    public void The_next_term_covers_one_year_from_the_day_after_the_last(string expiry, string next)
    {
        var turn = When(Contacting with { Expiry = Samples.Day(expiry) }, new PolicyMessage.Renewed(1m));
        Assert.Contains(new PolicyEffect.StartNextTerm(Samples.Day(next)), turn.Effects);
    }

    [Fact]
    public void A_full_life_without_an_answer_is_three_texts_and_fifteen_calls()
    {
        var life = new Life(Samples.Term("2025-09-10", "2025-05-01"), Samples.Bdc90, Samples.China);
        life.LiveFrom(Samples.At("2025-05-01 10:00"));
        Assert.Equal(
            "sms-90 call-89 call-74 call-60 call-53 call-46 call-39 call-32 call-30 call-26 call-22 call-18 call-14 "
            + "call-10 sms-7 call-7 sms-1 call-1", string.Join(' ', life.Fates
                .OrderBy(fate => Samples.Bdc90.Touches.Single(touch => touch.Name == fate.Touch).Step)
                .Select(fate => fate.Touch)));
        Assert.All(life.Fates, fate => Assert.Null(fate.Rule));
        Assert.All(life.Contacts, at => Assert.True(Samples.Bdc90.Windows.Call.IsOpen(at, Samples.Shanghai)));
        Assert.Equal((3, 3), (life.Books["planned", Channel.Sms], life.Books["sent", Channel.Sms]));
        Assert.Equal((15, 15), (life.Books["planned", Channel.Call], life.Books["sent", Channel.Call]));
        Assert.Equal((0, 0), (life.Books["pending", Channel.Sms], life.Books["pending", Channel.Call]));
        Assert.Equal(Samples.At("2025-09-10 20:00"), life.Now);
    }
}
