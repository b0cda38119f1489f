using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Playbooks;
using CampaignEngine.Silo.Calendars;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api.Playbooks;

public sealed class TermPlanTests
{
    private static readonly DateOnly Expiry = new(2026, 5, 20);

    [Fact]
    public void A_term_enrolled_in_time_gets_every_touch_of_the_playbook()
    {
        var plan = Of(Expiry);
        Assert.Equal(18, plan.Touches.Count);
        Assert.Equal(("sms-90", -90, new DateOnly(2026, 2, 19)), Key(plan.Touches[0]));
        Assert.All(plan.Touches, touch => Assert.NotEqual(Rules.Missed, touch.Rule));
        Assert.Equal([new PlanMilestone("exclusivity-ends", -15, new DateOnly(2026, 5, 5))], plan.Milestones);
        Assert.Equal(new PlanEnd(Expiry, "no-response"), plan.End);
    }

    // 2026-05-02 lies in the holidays of May; 05-06 is the first working day after them.
    [Fact]
    public void A_call_on_a_day_off_moves_to_a_working_day_and_says_why_while_a_text_keeps_its_day()
    {
        var call = One(Of(Expiry), "call-18");
        Assert.Equal((new DateOnly(2026, 5, 2), TermPlan.DayOff), (call.OwnDay, call.Moved));
        Assert.True(ChinaHolidays.Calendar.IsWorkday(call.Day));
        Assert.NotEqual(call.OwnDay, call.Day);
        var text = One(Of(new DateOnly(2026, 5, 9)), "sms-7");
        Assert.Equal((new DateOnly(2026, 5, 2), null), (text.Day, text.Moved));
    }

    [Fact]
    public void Touches_before_the_day_of_enrolment_are_missed_and_passed_milestones_forgotten()
    {
        var plan = Of(Expiry, Expiry.AddDays(-7));
        Assert.Equal(
            ["sms-7", "call-7", "sms-1", "call-1"],
            plan.Touches.Where(touch => touch.Rule is null).Select(touch => touch.Name));
        Assert.Equal(14, plan.Touches.Count(touch => touch.Rule == Rules.Missed && touch.Offset < -7));
        Assert.Empty(plan.Milestones);
    }

    // The spring festival of 2026 lasts from 02-15 to 02-23, longer than the days between the last calls.
    [Fact]
    public void A_call_without_a_free_working_day_is_merged()
    {
        var plan = Of(new DateOnly(2026, 2, 24));
        Assert.Contains(plan.Touches, touch => touch.Rule == Rules.Merged && touch.Moved is null);
    }

    [Fact]
    public void Calls_in_a_year_without_a_notice_are_provisional_and_texts_are_not()
    {
        var plan = Of(new DateOnly(2027, 2, 10));
        Assert.True(One(plan, "call-1").Provisional);
        Assert.False(One(plan, "sms-1").Provisional);
        Assert.False(One(plan, "call-89").Provisional);
    }

    [Fact]
    public void The_days_are_those_that_the_contact_plan_of_the_grains_says()
    {
        var enrolled = new DateOnly(2026, 3, 10);
        var policy = PolicyDecider.New(Expiry, enrolled, 42, null, []);
        var expected = ContactPlan.Remaining(policy, Context()).OrderBy(planned => planned.Touch.Step)
            .Select(planned => (planned.Touch.Name, planned.Day, planned.Rule));
        Assert.Equal(
            expected, Of(Expiry, enrolled).Touches.Select(touch => (touch.Name, touch.Day, touch.Rule)));
    }

    [Fact]
    public void Channels_show_their_hours_and_a_tier_gets_only_what_is_meant_for_it()
    {
        const string Yaml = """
            name: tiers
            title: { en: Tiers, zh: 等级 }
            anchor: expiry
            window: { sms: "10:00-18:00", call: "09:30-19:00", callOnOffDays: false }
            touches:
              - { at: -20, channel: sms, template: care }
              - { at: -10, channel: call, goal: close, quote: firm, tiers: [A] }
            end: { at: 0, as: lost, reason: no-response }
            """;
        var playbook = PlaybookYaml.Read(Yaml).Playbook!;
        var enrolled = new DateOnly(2026, 1, 1);
        var plan = new TermPlan(Context(playbook), Expiry, null).From(enrolled, 3);
        Assert.Equal(("C", 3), (plan.Tier, plan.Version));
        Assert.Equal(new ContactHours(new TimeOnly(10, 0), new TimeOnly(18, 0)), Assert.Single(plan.Touches).Hours);
        Assert.Equal(2, new TermPlan(Context(playbook), Expiry, Tier.A).From(enrolled, 3).Touches.Count);
    }

    // 361 days after 2025-04-06 are 2026-04-02; all calls fall on Saturdays and holidays.
    [Fact]
    public void A_case_is_planned_from_its_anchor_and_by_the_reason_of_the_lost_term()
    {
        var playbook = PlaybookYaml.Read(
            ShippedPlaybooks.All.Single(shipped => shipped.Name == "winback-360").Yaml).Playbook!;
        var visit = new DateOnly(2025, 4, 6);
        var asked = new TermPlan(Context(playbook), visit, null, "price");
        var plan = asked.From(asked.EarlyEnough, 1);
        Assert.Equal(("last-maintenance", visit), (plan.Anchor, plan.AnchorDay));
        Assert.Equal(plan.Expiry, plan.End.Day);
        Assert.Equal(visit.AddDays(402), plan.Expiry);
        Assert.Equal(
            ["sms-last+361 04-02", "call-last+363 04-07", "call-last+370 04-13", "call-last+377 04-20",
                "sms-last+391 05-02", "call-last+393 05-06"],
            plan.Touches.Select(touch => $"{touch.Name} {touch.Day:MM-dd}"));
        Assert.Equal("price-comparison", plan.Touches[1].Goal);
    }

    private static PlaybookPlan Of(DateOnly expiry, DateOnly? enrolled = null)
    {
        var plan = new TermPlan(Context(), expiry, null);
        return plan.From(enrolled ?? plan.EarlyEnough, 1);
    }

    private static TurnContext Context(Playbook? playbook = null) => new(
        FakePorts.Now, FakePorts.Context.Zone, playbook ?? FakePorts.Context.Playbook, ChinaHolidays.Calendar);

    private static PlanTouch One(PlaybookPlan plan, string name) =>
        plan.Touches.Single(touch => touch.Name == name);

    private static (string, int, DateOnly) Key(PlanTouch touch) => (touch.Name, touch.Offset, touch.OwnDay);
}
