using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

/// <summary>A call for one term speaks of the customer's others.</summary>
public sealed partial class PolicyDeciderTests
{
    private static readonly DateOnly Today = Samples.Day("2025-08-27");

    [Fact]
    public void What_was_agreed_for_one_line_only_is_not_told_as_agreed() => Assert.Contains(
        new PolicyEffect.TellHousehold(null, null),
        When(Calling, new PolicyMessage.CallEnded(11, Disposition.Promised, IsThisLineOnly: true)).Effects);

    [Fact]
    public void A_refusal_of_all_contact_tells_the_household_by_itself() => Assert.DoesNotContain(
        When(Calling, new PolicyMessage.CallEnded(
            11, Disposition.DoNotCall, Refusal: new PhoneRefusal("00", "refused-in-call"))).Effects,
        effect => effect is PolicyEffect.TellHousehold);

    [Fact]
    public void Another_car_that_was_spoken_of_rests_for_the_day_and_gives_its_open_call_back() => Then(
        When(Calling, new PolicyMessage.SpokenOf(null, null)),
        Contacting with { SpokenUntil = Today.AddDays(1) },
        CallClosed(TouchStatus.Suppressed, Rules.Household), new PolicyEffect.CloseCallTask(11, Rules.Household));

    [Theory]
    [InlineData(Disposition.NoAnswer, "contacting")]
    [InlineData(Disposition.QuotedFirm, "quoted")]
    [InlineData(Disposition.Promised, "committed")]
    [InlineData(Disposition.Refused, "lost")]
    [InlineData(Disposition.Sold, "withdrawn")]
    [InlineData(Disposition.Scrapped, "withdrawn")]
    public void The_other_line_of_the_car_goes_the_same_way(Disposition disposition, string phase)
    {
        var turn = When(Contacting, new PolicyMessage.SpokenOf(disposition, "price"));
        Assert.Equal((phase, Today.AddDays(7)), (turn.State.Phase.Name, turn.State.SpokenUntil));
    }

    [Fact]
    public void A_line_that_nobody_has_reached_yet_is_not_begun_by_a_call_that_nobody_answered() => Assert.Equal(
        "scheduled",
        When(Contacting with { Phase = new Phase.Scheduled() },
            new PolicyMessage.SpokenOf(Disposition.NoAnswer, null)).State.Phase.Name);

    [Fact]
    public void A_shorter_rest_does_not_cut_a_longer_one() => Assert.Equal(
        Today.AddDays(5),
        When(Contacting with { SpokenUntil = Today.AddDays(5) },
            new PolicyMessage.SpokenOf(null, null)).State.SpokenUntil);

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void A_planned_call_is_left_out_while_the_term_rests(int days, bool rests)
    {
        var turn = When(Contacting with { SpokenUntil = Today.AddDays(days) }, Woken, "2025-08-27 19:59:59");
        Assert.Equal(rests, turn.State.OpenCall is null);
        Assert.Equal(rests, turn.Effects.OfType<PolicyEffect.SuppressTouch>().Any(
            touch => touch is { Channel: Channel.Call, Rule: Rules.Household }));
    }

    [Fact]
    public void An_agreed_call_is_made_although_the_term_was_spoken_of() => Assert.NotNull(
        When(Contacting with { SpokenUntil = Today.AddDays(7), Appointment = Agreed }, Woken).State.OpenCall);

    [Fact]
    public void A_call_that_may_not_be_made_is_taken_back()
    {
        Then(When(Calling, new PolicyMessage.CallHeldBack(11, Rules.PhoneCap)), Contacting,
            CallClosed(TouchStatus.Suppressed, Rules.PhoneCap), new PolicyEffect.CloseCallTask(11, Rules.PhoneCap));
        Nothing(When(Calling, new PolicyMessage.CallHeldBack(10, Rules.PhoneCap)), Calling,
            Verdict.Ignored(Rules.NoOpenCall));
    }
}
