using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

public sealed partial class PolicyDeciderTests
{
    private static readonly Policy New = Samples.Term("2025-09-10", "2025-06-01");

    [Fact]
    public void Enrolment_plans_three_texts_and_fifteen_calls() => Then(
        When(New, new PolicyMessage.Enrolled(3_200m), "2025-06-01 10:00"),
        New with { IsPlanned = true },
        new PolicyEffect.PlanTouches(Channel.Sms, 3),
        new PolicyEffect.PlanTouches(Channel.Call, 15),
        new PolicyEffect.CountMoney("premium-enrolled", 3_200m));

    [Fact]
    public void Enrolment_twice_plans_once()
    {
        var enrolled = When(New, new PolicyMessage.Enrolled(null), "2025-06-01 10:00").State;
        Nothing(When(enrolled, new PolicyMessage.Enrolled(null), "2025-06-01 10:00"), enrolled,
            Verdict.Ignored(Rules.NothingToDo));
    }

    [Fact]
    public void A_term_already_over_is_lost_at_once_with_every_touch_missed()
    {
        var late = Samples.Term("2025-09-10", "2025-09-13");
        var turn = When(late, new PolicyMessage.Enrolled(null), "2025-09-13 10:00");
        Assert.Equal(new Phase.Lost("no-response"), turn.State.Phase);
        var suppressed = turn.Effects.OfType<PolicyEffect.SuppressTouch>().ToList();
        Assert.Equal(18, suppressed.Count);
        Assert.All(suppressed, touch => Assert.Equal(Rules.Missed, touch.Rule));
    }

    [Fact]
    public void The_first_alarm_sends_the_first_text()
    {
        var due = ContactPlan.WakeAt(New with { IsPlanned = true }, Samples.Context("2025-06-01 10:00"))!.Value;
        var turn = PolicyDecider.Decide(New with { IsPlanned = true }, new PolicyMessage.Woken(),
            new TurnContext(due, Samples.Shanghai, Samples.Bdc90, Samples.China));
        Then(turn, New with
        {
            IsPlanned = true,
            Phase = new Phase.Contacting(),
            Cursors = [new Cursor(Channel.Sms, 0, Samples.Day("2025-06-12"))],
        }, new PolicyEffect.SendMessage(0, Channel.Sms, Samples.Day("2025-06-12"), "care", due));
    }

    [Fact]
    public void A_milestone_before_enrolment_is_forgotten()
    {
        var late = Samples.Term("2025-09-10", "2025-08-27");
        var turn = When(late, new PolicyMessage.Enrolled(null), "2025-08-27 08:00");
        Assert.Equal(1, turn.State.MilestonesPassed);
        Assert.DoesNotContain(turn.Effects, effect => effect is PolicyEffect.PassMilestone);
    }

    [Fact]
    public void A_corrected_expiry_moves_the_plan_and_counts_nothing_twice() => Then(
        When(
            New with { IsPlanned = true },
            new PolicyMessage.FactsChanged(Samples.Day("2025-10-20"), null, []), "2025-06-01 10:00"),
        New with { IsPlanned = true, Expiry = Samples.Day("2025-10-20") });

    [Fact]
    public void A_changed_tier_changes_the_number_of_planned_touches()
    {
        var term = New with { IsPlanned = true };
        var turn = When(term, new PolicyMessage.FactsChanged(Expiry, Tier.A, []), "2025-06-01 10:00",
            playbook: Samples.Tiered);
        Then(turn, term with { Tier = Tier.A },
            new PolicyEffect.PlanTouches(Channel.Call, 12), new PolicyEffect.PlanTouches(Channel.Robot, -6));
    }

}
