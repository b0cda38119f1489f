using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

public sealed partial class PolicyDeciderTests
{
    private static readonly PolicyMessage Woken = new PolicyMessage.Woken();

    private static DateTimeOffset CallAt => ContactPlan.NextOf(Contacting, Channel.Call, Samples.Context(Noon))!.At;

    private static Policy AfterCall14 =>
        Contacting.Passed(Samples.Bdc90.Touches[12], Samples.Day("2025-08-27"));

    [Fact]
    public void A_due_call_opens_a_task() => Then(
        When(Contacting, Woken, "2025-08-27 19:45"),
        AfterCall14 with { OpenCall = new OpenCall(12, Samples.Day("2025-08-27")) },
        new PolicyEffect.OpenCallTask(12, Samples.Day("2025-08-27"), "close", CallAt));

    [Fact]
    public void A_due_call_while_one_is_open_raises_it_and_is_suppressed() => Then(
        When(Calling, Woken, "2025-08-27 19:45"),
        AfterCall14 with { OpenCall = Calling.OpenCall! with { IsRaised = true } },
        new PolicyEffect.RaiseCallTask(11, Rules.CallOpen),
        Suppressed(12, Channel.Call, CallAt, Rules.CallOpen));

    [Fact]
    public void A_call_found_after_hours_is_missed() => Then(
        When(Contacting, Woken, "2025-08-27 20:00"), AfterCall14, Suppressed(12, Channel.Call, CallAt, Rules.Missed));

    [Fact]
    public void Nothing_due_changes_nothing() =>
        Nothing(When(Contacting, Woken, "2025-08-27 08:00"), Contacting, Verdict.Ignored(Rules.NothingToDo));

    [Fact]
    public void A_silenced_channel_is_suppressed()
    {
        var silenced = Contacting with { Silenced = [Channel.Call] };
        Then(When(silenced, Woken, "2025-08-27 19:45"), AfterCall14 with { Silenced = [Channel.Call] },
            Suppressed(12, Channel.Call, CallAt, Rules.NoConsent));
    }

    [Fact]
    public void A_call_before_an_appointment_gives_way_to_it()
    {
        var agreed = Contacting with { Appointment = Agreed with { At = Samples.At("2025-09-02 10:00") } };
        var turn = When(agreed, Woken, "2025-08-27 19:45");
        Assert.Equal([Suppressed(12, Channel.Call, CallAt, Rules.Appointment)], turn.Effects);
    }

    [Fact]
    public void After_days_without_a_silo_the_passed_is_suppressed_and_nothing_bursts()
    {
        var turn = When(Contacting, Woken, "2025-09-02 12:00");
        Assert.All(
            turn.Effects,
            effect => Assert.Equal(Rules.Missed, Assert.IsType<PolicyEffect.SuppressTouch>(effect).Rule));
        Assert.Equal(2, turn.Effects.Count);
    }

    [Fact]
    public void The_end_of_exclusivity_raises_the_open_call() => Then(
        When(Calling with { MilestonesPassed = 0 }, Woken, "2025-08-26 00:00"),
        Calling with { OpenCall = Calling.OpenCall! with { IsRaised = true } },
        new PolicyEffect.PassMilestone("exclusivity-ends"), new PolicyEffect.RaiseCallTask(11, "exclusivity-ends"));

    [Fact]
    public void Nobody_answering_ends_the_touch_and_leaves_the_phase() => Then(
        When(Calling, new PolicyMessage.CallEnded(11, Disposition.NoAnswer)), Contacting,
        CallClosed(TouchStatus.Sent, "no-answer"), new PolicyEffect.CloseCallTask(11, "no-answer"),
        new PolicyEffect.TellHousehold(Disposition.NoAnswer, null));

    [Fact]
    public void A_price_on_the_phone_makes_the_term_quoted() => Then(
        When(Calling, new PolicyMessage.CallEnded(11, Disposition.QuotedFirm)),
        Contacting with { Phase = new Phase.Quoted(QuoteKind.Firm) },
        CallClosed(TouchStatus.Delivered, "quoted-firm"), new PolicyEffect.CloseCallTask(11, "quoted-firm"),
        new PolicyEffect.TellHousehold(Disposition.QuotedFirm, null));

    [Fact]
    public void Not_convenient_books_the_agreed_time()
    {
        var at = Samples.At("2025-08-29 15:00");
        Then(When(Calling, new PolicyMessage.CallEnded(11, Disposition.NotConvenient, at.AddTicks(5))),
            Contacting with { Appointment = new Appointment(1000, at), Appointments = 1 },
            CallClosed(TouchStatus.Delivered, "not-convenient"), new PolicyEffect.CloseCallTask(11, "not-convenient"),
            new PolicyEffect.TellHousehold(Disposition.NotConvenient, null),
            new PolicyEffect.PlanTouches(Channel.Call, 1));
    }

    [Theory]
    [InlineData("2025-08-27 11:59")]
    [InlineData("2025-08-28 20:00")]
    [InlineData("2025-09-10 20:00")]
    public void An_appointment_lies_ahead_in_the_window_and_before_the_end(string at) => Nothing(
        When(Calling, new PolicyMessage.CallEnded(11, Disposition.Undecided, Samples.At(at))),
        Calling, Verdict.Refused(Rules.AppointmentOutOfTerm));

    [Fact]
    public void Some_reports_need_more_than_their_name()
    {
        Nothing(When(Calling, new PolicyMessage.CallEnded(11, Disposition.NotConvenient)), Calling,
            Verdict.Refused(Rules.AppointmentRequired));
        Nothing(When(Calling, new PolicyMessage.CallEnded(11, Disposition.Refused)), Calling,
            Verdict.Refused(Rules.ReasonRequired));
        Nothing(When(Calling, new PolicyMessage.LostReported("")), Calling, Verdict.Refused(Rules.ReasonRequired));
        Nothing(When(Calling, new PolicyMessage.CallEnded(10, Disposition.Sold)), Calling,
            Verdict.Ignored(Rules.NoOpenCall));
    }

    [Fact]
    public void An_appointment_that_is_due_opens_a_call() => Then(
        When(Contacting with { Appointment = Agreed, Appointments = 1 }, Woken, "2025-08-27 10:00"),
        Contacting with { Appointments = 1, OpenCall = new OpenCall(1000, Samples.Day("2025-08-27")) },
        new PolicyEffect.OpenCallTask(1000, Samples.Day("2025-08-27"), Rules.Appointment, Agreed.At));

    [Fact]
    public void An_appointment_of_a_day_gone_by_is_missed()
    {
        var late = Contacting with { Appointment = Agreed with { At = Samples.At("2025-08-26 10:00") } };
        Then(When(late, Woken, "2025-08-27 09:00"), Contacting,
            Suppressed(1000, Channel.Call, Samples.At("2025-08-26 10:00"), Rules.Missed));
    }

    [Fact]
    public void A_reply_raises_the_open_call_or_books_one_for_the_next_open_hour()
    {
        Then(When(Calling, new PolicyMessage.CustomerReplied()),
            Calling with { OpenCall = Calling.OpenCall! with { IsRaised = true } },
            new PolicyEffect.RaiseCallTask(11, Rules.Reply));
        Then(When(Contacting, new PolicyMessage.CustomerReplied(), "2025-08-29 22:00"),
            Contacting with { Appointment = new Appointment(1000, Samples.At("2025-09-01 09:00")), Appointments = 1 },
            new PolicyEffect.PlanTouches(Channel.Call, 1));
    }

    [Fact]
    public void A_talk_without_result_is_called_back_where_the_playbook_says_so()
    {
        var eager = Contacting with { Cursors = [], OpenCall = new OpenCall(11, Samples.Day("2025-08-25")) };
        var turn = When(eager, new PolicyMessage.CallEnded(11, Disposition.Undecided), playbook: Samples.Eager);
        Assert.Equal(new Appointment(1000, Samples.At("2025-08-29 12:00")), turn.State.Appointment);
    }

    [Fact]
    public void A_receipt_of_failure_is_remembered_once()
    {
        var receipt = new PolicyMessage.ReceiptArrived(0);
        var failed = Contacting with { Undelivered = [0] };
        Then(When(Contacting, receipt), failed);
        Nothing(When(failed, receipt), failed, Verdict.Ignored(Rules.NothingToDo));
    }

    [Fact]
    public void A_correction_that_silences_calls_takes_back_the_open_one() => Then(
        When(Calling, new PolicyMessage.FactsChanged(Expiry, null, [Channel.Call])),
        Contacting with { Silenced = [Channel.Call] },
        CallClosed(TouchStatus.Suppressed, Rules.NoConsent), new PolicyEffect.CloseCallTask(11, Rules.NoConsent));
}
