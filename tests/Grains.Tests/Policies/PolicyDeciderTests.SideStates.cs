using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

public sealed partial class PolicyDeciderTests
{
    private static Policy PausedByPerson =>
        Contacting with { Phase = new Phase.Paused(PauseCause.Person, new Phase.Contacting()) };

    private static Policy Blocked =>
        Contacting with { Phase = new Phase.Blocked(Rules.OptedOut, new Phase.Contacting()) };

    [Fact]
    public void A_pause_takes_the_open_call_back() => Then(
        When(Calling, new PolicyMessage.PauseAsked(PauseCause.Person)), PausedByPerson,
        CallClosed(TouchStatus.Suppressed, Rules.Paused), new PolicyEffect.CloseCallTask(11, Rules.Paused));

    [Fact]
    public void What_fell_due_during_a_pause_is_suppressed_at_its_end()
    {
        var turn = When(PausedByPerson, new PolicyMessage.ResumeAsked(PauseCause.Person), "2025-08-28 08:00");
        Then(turn, Contacting.Passed(Samples.Bdc90.Touches[12], Samples.Day("2025-08-28")),
            Suppressed(12, Channel.Call, CallAt, Rules.Paused));
    }

    [Fact]
    public void A_missed_appointment_does_not_outlive_a_pause()
    {
        var turn = When(PausedByPerson with { Appointment = Agreed },
            new PolicyMessage.ResumeAsked(PauseCause.Person), "2025-08-28 08:00");
        Assert.Null(turn.State.Appointment);
        Assert.Contains(Suppressed(1000, Channel.Call, Agreed.At, Rules.Paused), turn.Effects);
    }

    [Fact]
    public void Only_the_one_who_paused_may_resume_and_never_while_the_campaign_rests()
    {
        var ignored = Verdict.Ignored(Rules.NothingToDo);
        Nothing(When(PausedByPerson, new PolicyMessage.ResumeAsked(PauseCause.Campaign)), PausedByPerson, ignored);
        var held = Contacting with { Phase = new Phase.Paused(PauseCause.Campaign, new Phase.Contacting()) };
        Nothing(When(held, new PolicyMessage.ResumeAsked(PauseCause.Campaign), isHeld: true), held, ignored);
        Assert.Equal(
            new Phase.Contacting(), When(held, new PolicyMessage.ResumeAsked(PauseCause.Campaign)).State.Phase);
    }

    [Fact]
    public void A_persons_pause_outlasts_that_of_the_campaign()
    {
        var held = Contacting with { Phase = new Phase.Paused(PauseCause.Campaign, new Phase.Contacting()) };
        Then(When(held, new PolicyMessage.PauseAsked(PauseCause.Person)), PausedByPerson);
        Nothing(When(PausedByPerson, new PolicyMessage.PauseAsked(PauseCause.Person)), PausedByPerson,
            Verdict.Ignored(Rules.NothingToDo));
    }

    [Fact]
    public void An_alarm_while_the_campaign_rests_pauses_the_term() => Then(
        When(Contacting, Woken, "2025-08-27 19:45", isHeld: true),
        Contacting with { Phase = new Phase.Paused(PauseCause.Campaign, new Phase.Contacting()) });

    [Fact]
    public void Opting_out_of_everything_blocks_and_drops_call_and_appointment()
    {
        var later = Agreed with { At = Samples.At("2025-08-29 10:00") };
        Then(When(Calling with { Appointment = later }, new PolicyMessage.OptedOut(null)), Blocked,
            CallClosed(TouchStatus.Suppressed, Rules.OptedOut), new PolicyEffect.CloseCallTask(11, Rules.OptedOut),
            Suppressed(1000, Channel.Call, later.At, Rules.OptedOut));
    }

    [Fact]
    public void Opting_out_of_one_channel_silences_it() => Then(
        When(Contacting, new PolicyMessage.OptedOut(Channel.Sms)), Contacting with { Silenced = [Channel.Sms] });

    [Fact]
    public void A_blocked_term_contacts_nobody_and_may_still_be_won()
    {
        Nothing(When(Blocked, Woken, "2025-09-03 19:45"), Blocked, Verdict.Ignored(Rules.NothingToDo));
        Assert.Equal(new Phase.Won(), When(Blocked, new PolicyMessage.Renewed(4_000m)).State.Phase);
    }

    [Fact]
    public void Consent_brings_a_blocked_term_back_without_a_burst()
    {
        var turn = When(Blocked, new PolicyMessage.ConsentGiven(null), "2025-08-28 08:00");
        Then(turn, Contacting.Passed(Samples.Bdc90.Touches[12], Samples.Day("2025-08-28")),
            Suppressed(12, Channel.Call, CallAt, Rules.OptedOut));
    }

    [Theory]
    [InlineData(Disposition.DoNotCall, Rules.OptedOut)]
    [InlineData(Disposition.WrongNumber, Rules.WrongNumber)]
    public void Some_calls_end_in_a_block(Disposition disposition, string reason) =>
        Assert.Equal(new Phase.Blocked(reason, new Phase.Contacting()),
            When(Calling, new PolicyMessage.CallEnded(11, disposition)).State.Phase);

    [Fact]
    public void A_side_state_ends_on_the_expiry_day_with_its_reason()
    {
        Assert.Equal(new Phase.Lost(Rules.Paused), When(PausedByPerson, Woken, "2025-09-10 20:00").State.Phase);
        var turn = When(Blocked, Woken, "2025-09-10 20:00");
        Assert.Equal(new Phase.Lost(Rules.OptedOut), turn.State.Phase);
        Assert.All(
            turn.Effects.SkipLast(1),
            effect => Assert.Equal(Rules.OptedOut, Assert.IsType<PolicyEffect.SuppressTouch>(effect).Rule));
    }
}
