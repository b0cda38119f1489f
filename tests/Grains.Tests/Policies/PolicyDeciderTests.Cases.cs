using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

/// <summary>A case: a car that is to come back to the workshop. Its row carries its last day.</summary>
public sealed partial class PolicyDeciderTests
{
    private static readonly DateOnly LastDay = Samples.Day("2025-09-10");

    private static readonly Policy Found =
        PolicyDecider.New(LastDay, Samples.Day("2025-07-12"), Samples.Seed, null, []);

    // Last maintained on 17 July 2024; the call of day 384 is open, only the text of day 390 is left.
    private static readonly Policy Case = Found with
    {
        IsPlanned = true,
        Cursors = [new Cursor(Channel.Sms, 0, LastDay), new Cursor(Channel.Call, 8, LastDay)],
        Phase = new Phase.Contacting(),
        OpenCall = new OpenCall(8, Samples.Day("2025-08-05")),
    };

    [Fact]
    public void A_visit_for_maintenance_wins_a_case_and_stops_all_that_was_to_come()
    {
        var turn = WhenCase(Case, new PolicyMessage.Returned(Samples.Day("2025-08-06")));
        Assert.Equal(Case with { Phase = new Phase.Won(), OpenCall = null }, turn.State);
        Assert.Equal(
            ["suppress sms-last+390", "close", "end"],
            turn.Effects.Select(effect => effect switch
            {
                PolicyEffect.SuppressTouch touch => $"suppress {Samples.WinBack.Touches[touch.Step].Name}",
                PolicyEffect.CloseCallTask => "close",
                PolicyEffect.EndTerm => "end",
                _ => null,
            }).OfType<string>());
        Assert.Null(ContactPlan.WakeAt(turn.State, Samples.Context("2025-08-06 12:00", Samples.WinBack)));
        Assert.DoesNotContain(turn.Effects, effect => effect is PolicyEffect.StartNextTerm or PolicyEffect.CountMoney);
    }

    [Fact]
    public void A_visit_says_nothing_of_insurance() => Nothing(
        When(Contacting, new PolicyMessage.Returned(LastDay)), Contacting, Verdict.Ignored(Rules.NothingToDo));

    [Fact]
    public void Nothing_of_a_case_is_quoted_or_renewed()
    {
        foreach (var message in (PolicyMessage[])[
            new PolicyMessage.Renewed(4_100m), new PolicyMessage.QuoteGiven(QuoteKind.Firm),
            new PolicyMessage.CallEnded(8, Disposition.QuotedFirm)])
            Nothing(WhenCase(Case, message), Case, Verdict.Refused(Rules.NoInsurance));
    }

    [Fact]
    public void Who_promises_to_come_is_committed_until_the_visit()
    {
        var promised = WhenCase(Case, new PolicyMessage.CallEnded(8, Disposition.Promised)).State;
        Assert.Equal(new Phase.Committed(), promised.Phase);
        Assert.Equal(new Phase.Won(), WhenCase(promised, new PolicyMessage.Returned(LastDay)).State.Phase);
    }

    [Fact]
    public void A_later_visit_moves_the_whole_plan_and_a_case_that_nobody_ended_is_lost_on_its_last_day()
    {
        var life = new Life(Found, Samples.WinBack, Samples.China);
        life.LiveFrom(Samples.At("2025-07-12 08:00"), Samples.At("2025-07-14 08:00"));
        Assert.Equal(["sms-last+361 2025-07-13 runs"], life.Fates.Select(fate => $"{fate}"));
        life.Correct(LastDay.AddDays(40), Samples.At("2025-07-14 09:00"));
        life.LiveOn();
        Assert.Equal(
            ["sms-last+361 2025-08-22 runs", "sms-last+390 2025-09-20 runs"],
            life.Fates.Skip(1).Where(fate => fate.Touch[0] == 's').Select(fate => $"{fate}"));
        Assert.Equal(new Phase.Lost("no-response"), life.Policy.Phase);
        Assert.Equal(LastDay.AddDays(40), LocalTime.DayOf(life.Now, Samples.Shanghai));
        life.Books.AssertBalanced();
    }

    [Theory]
    [InlineData("price", "price-comparison")]
    [InlineData("service", "win-back")]
    [InlineData(null, "win-back")]
    public void The_reason_of_the_lost_term_picks_one_of_the_calls_of_a_day(string? reason, string goal)
    {
        var calls = Samples.WinBack.For(null, reason).Where(touch => touch.Channel == Channel.Call).ToList();
        Assert.Equal([363, 370, 377, 384], calls.Select(touch => touch.Day));
        Assert.All(calls, call => Assert.Equal(goal, call.Goal));
        var turn = WhenCase(Found with { LostReason = reason }, new PolicyMessage.Enrolled(null), "2025-07-12 08:00");
        Assert.Contains(new PolicyEffect.PlanTouches(Channel.Call, 4), turn.Effects);
        Assert.Equal(calls, ContactPlan.Remaining(turn.State, Samples.Context("2025-07-12 08:00", Samples.WinBack))
            .Select(planned => planned.Touch).Where(touch => touch.Channel == Channel.Call));
    }

    private static Turn<Policy, PolicyEffect> WhenCase(
        Policy given, PolicyMessage message, string at = "2025-08-06 12:00") =>
        When(given, message, at, playbook: Samples.WinBack);
}
