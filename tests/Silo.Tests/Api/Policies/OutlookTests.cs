using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Policies;

namespace CampaignEngine.Silo.Tests.Api.Policies;

public sealed class OutlookTests
{
    private static readonly TurnContext Context = FakePorts.Context;
    private static readonly DateTimeOffset Alarm = Context.Now.AddHours(3);

    [Fact]
    public void A_touch_of_today_whose_instant_is_over_comes_when_the_alarm_stands()
    {
        var term = TermWhoseFirstText(at => at < Context.Now);
        Assert.Equal(Alarm, new Outlook(term, Context, Alarm).Next!.At);
    }

    [Fact]
    public void A_touch_of_today_that_is_to_come_keeps_its_instant()
    {
        var term = TermWhoseFirstText(at => at > Context.Now);
        var planned = new Outlook(term, Context, Alarm).NextPlanned!;
        Assert.Equal(planned.At, new Outlook(term, Context, Alarm).Next!.At);
    }

    [Fact]
    public void What_will_not_be_made_as_things_stand_is_off_the_plan_with_its_reason()
    {
        var term = PolicyDecider.New(Context.Today.AddDays(90), Context.Today, 7, null, []);
        Assert.Equal(Rules.WrongNumber, AgainstCall(
            term with { Phase = new Phase.Blocked(Rules.WrongNumber, new Phase.Contacting()) }));
        Assert.Equal(Rules.NoConsent, AgainstCall(term with { Silenced = [Grains.Channel.Call] }));
        Assert.Equal(Rules.Household, AgainstCall(term with { SpokenUntil = Context.Today.AddDays(7) }));
        Assert.Null(AgainstCall(term));
        var rested = new Outlook(term with { SpokenUntil = Context.Today.AddDays(7) }, Context, Alarm);
        Assert.Equal("sms-90", rested.Next!.Name);
        Assert.DoesNotContain(rested.Remaining, planned => planned.Touch.Step == 1
            && rested.RuleAgainst(planned) is null);
    }

    private static string? AgainstCall(Policy term)
    {
        var outlook = new Outlook(term, Context, Alarm);
        return outlook.RuleAgainst(outlook.Remaining.First(planned => planned.Touch.Channel == Grains.Channel.Call));
    }

    // Ninety days before its expiry comes today's text, at an instant that the seed picks.
    private static Policy TermWhoseFirstText(Func<DateTimeOffset, bool> isAt) =>
        Enumerable.Range(1, 1000)
            .Select(seed => PolicyDecider.New(Context.Today.AddDays(90), Context.Today, (ulong)seed, null, []))
            .First(term => isAt(ContactPlan.Remaining(term, Context)[0].At));
}
