using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

public sealed class ContactPlanTests
{
    private static readonly TimeOnly Early = new(8, 0);

    public static TheoryData<string, bool> Worlds
    {
        get
        {
            var worlds = new TheoryData<string, bool>();
            foreach (var playbook in Samples.Playbooks)
            {
                worlds.Add(playbook.Name, true);
                worlds.Add(playbook.Name, false);
            }
            return worlds;
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void The_plan_of_every_expiry_day_is_the_one_of_the_design(string name, bool isPublished)
    {
        var (playbook, calendar) = World(name, isPublished);
        for (var expiry = new DateOnly(2025, 1, 1); expiry.Year < 2028; expiry = expiry.AddDays(1))
            foreach (var back in (int[])[120, Random(expiry, 0, 100), Random(expiry, 1, 40), Random(expiry, 2, 15), 0])
                Compare(playbook, calendar, expiry, expiry.AddDays(-back), (Tier?)Random(expiry, 3, 3));
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void A_life_goes_as_the_design_says_wherever_it_begins(string name, bool isPublished)
    {
        var (playbook, calendar) = World(name, isPublished);
        for (var expiry = new DateOnly(2025, 1, 1); expiry.Year < 2028; expiry = expiry.AddDays(3))
        {
            var enrolled = expiry.AddDays(-Random(expiry, 4, 100));
            var time = new TimeOnly(Random(expiry, 5, 24), Random(expiry, 6, 60));
            var policy = PolicyDecider.New(expiry, enrolled, (ulong)expiry.DayNumber, (Tier)Random(expiry, 7, 3), []);
            var life = new Life(policy, playbook, calendar);
            life.LiveFrom(LocalTime.At(enrolled, time, Samples.Shanghai));

            var reference = new ReferencePlan(playbook, calendar, expiry, policy.Tier);
            Assert.Equal(reference.For(enrolled, time), life.Fates.OrderBy(fate => fate.Touch, StringComparer.Ordinal));
            Assert.Equal(new Phase.Lost("no-response"), life.Policy.Phase);
            life.Books.AssertBalanced();
            Assert.Equal(expiry, LocalTime.DayOf(life.Now, Samples.Shanghai));
        }
    }

    [Theory]
    [InlineData("an ordinary Saturday moves to Monday", "2025-09-20", "call-14", "2025-09-08", null)]
    [InlineData("a make-up workday is worked", "2025-10-12", "call-14", "2025-09-28", null)]
    [InlineData("before National Day, as the next touch comes first", "2025-10-11", "call-10", "2025-09-30", null)]
    [InlineData("after National Day", "2025-10-15", "call-7", "2025-10-09", null)]
    [InlineData("no room between neighbours", "2025-10-15", "call-10", "2025-10-05", "merged")]
    [InlineData(
        "the last call on a Sunday before a Monday goes back to Friday", "2025-09-22", "call-1", "2025-09-19", null)]
    [InlineData("the last call before a holiday goes back", "2025-10-05", "call-1", "2025-09-30", null)]
    [InlineData("a text keeps its day", "2025-10-02", "sms-1", "2025-10-01", null)]
    [InlineData("a leap day counts", "2028-02-29", "call-1", "2028-02-28", null)]
    [InlineData("ninety days before a leap day", "2028-02-29", "sms-90", "2027-12-01", null)]
    [InlineData("a leap day lies between", "2028-03-06", "call-7", "2028-02-28", null)]
    public void A_touch_falls_where_a_person_expects_it(
        string why, string expiry, string touch, string day, string? rule)
    {
        var policy = Samples.Term(expiry, "2025-01-01");
        var planned = ContactPlan.Remaining(policy, Samples.Context("2025-01-01 08:00"))
            .Single(planned => planned.Touch.Name == touch);
        Assert.Equal((why, Samples.Day(day), rule), (why, planned.Day, planned.Rule));
        Assert.Equal(planned.Day, LocalTime.DayOf(planned.At, Samples.Shanghai));
    }

    [Theory]
    [InlineData(45, 1 + 5, 2 + 10)]
    [InlineData(1, 2 + 14, 1 + 1)]
    [InlineData(0, 18, 0)]
    [InlineData(-3, 18, 0)]
    public void A_late_start_misses_what_lay_before_it(int daysBefore, int missed, int runs)
    {
        var expiry = Samples.Day("2025-09-10");
        var policy = PolicyDecider.New(expiry, expiry.AddDays(-daysBefore), Samples.Seed, null, []);
        var plan = ContactPlan.Remaining(policy, Samples.Context("2025-07-01 08:00"));
        Assert.Equal(
            (missed, runs),
            (plan.Count(touch => touch.Rule == "missed"), plan.Count(touch => touch.Rule is null)));
    }

    [Theory]
    [InlineData("08:00", "09:00:00", "19:30:00", false)]
    [InlineData("12:00", "12:00:00", "19:30:00", false)]
    [InlineData("19:50", "19:50:00", "19:50:00", false)]
    [InlineData("20:00", "20:00:00", "20:00:00", true)]
    public void A_touch_on_the_day_of_enrolment_runs_in_the_rest_of_the_window(
        string enrolled, string from, string to, bool isMissed)
    {
        for (var seed = 0UL; seed < 200; seed++)
        {
            var life = new Life(PolicyDecider.New(Samples.Day("2025-09-10"), Samples.Day("2025-09-03"), seed, null, []),
                Samples.Bdc90, Samples.China);
            life.LiveFrom(Samples.At($"2025-09-03 {enrolled}"));
            foreach (var name in (string[])["sms-7", "call-7"])
                Assert.Equal(isMissed ? "missed" : null, life.Fates.Single(fate => fate.Touch == name).Rule);
            if (!isMissed)
                Assert.All(life.Contacts.Take(2),
                    at => Assert.InRange(at, Samples.At($"2025-09-03 {from}"), Samples.At($"2025-09-03 {to}")));
        }
    }

    [Theory]
    [InlineData("America/New_York", "2025-03-16")]
    [InlineData("Australia/Lord_Howe", "2025-10-06")]
    [InlineData("America/Santiago", "2025-09-08")]
    [InlineData("Asia/Amman", "2022-02-26")]
    [InlineData("Pacific/Apia", "2011-12-31")]
    [InlineData("Pacific/Apia", "2012-01-06")]
    [InlineData("Asia/Shanghai", "1986-05-05")]
    [InlineData("Asia/Urumqi", "2025-09-10")]
    public void Every_touch_happens_once_and_inside_the_window_when_clocks_change(string id, string expiry)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var enrolled = Samples.Day(expiry).AddDays(-100);
        var policy = PolicyDecider.New(Samples.Day(expiry), enrolled, Samples.Seed, null, []);
        var life = new Life(policy, Samples.Bdc90, Samples.China, zone);
        life.LiveFrom(LocalTime.At(enrolled, Early, zone));
        Assert.Equal(18, life.Fates.Select(fate => fate.Touch).ToHashSet(StringComparer.Ordinal).Count);
        Assert.Equal(18, life.Fates.Count);
        Assert.All(life.Contacts, at => Assert.True(Samples.Bdc90.Windows.Call.IsOpen(at, zone)));
        Assert.Equal(life.Contacts.Order(), life.Contacts);
        Assert.Equal(Samples.Day(expiry), LocalTime.DayOf(life.Now, zone));
    }

    [Fact]
    public void A_call_of_an_unpublished_year_is_provisional_and_a_text_is_not()
    {
        var policy = Samples.Term("2027-01-10", "2026-10-01");
        var plan = ContactPlan.Remaining(policy, Samples.Context("2026-10-01 08:00"));
        Assert.Equal(["call-7", "call-1"], plan.Where(touch => touch.IsProvisional).Select(touch => touch.Touch.Name),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_term_wakes_for_the_next_of_touches_milestone_appointment_and_end()
    {
        var context = Samples.Context("2025-08-27 12:00");
        var idle = Samples.Term("2025-09-10", "2025-08-27") with
        {
            Cursors = [new Cursor(Channel.Sms, 17, null), new Cursor(Channel.Call, 17, null)],
            MilestonesPassed = 1,
        };
        Assert.Equal(Samples.At("2025-09-10 20:00"), ContactPlan.WakeAt(idle, context));
        var appointment = Samples.At("2025-09-01 10:00");
        Assert.Equal(
            appointment,
            ContactPlan.WakeAt(idle with { Appointment = new Appointment(1000, appointment) }, context));
        var early = Samples.Context("2025-08-20 12:00");
        Assert.Equal(Samples.At("2025-08-26 00:00"), ContactPlan.WakeAt(idle with { MilestonesPassed = 0 }, early));
        Assert.Equal(context.Now, ContactPlan.WakeAt(idle with { MilestonesPassed = 0 }, context));
        Assert.Null(ContactPlan.WakeAt(idle with { Phase = new Phase.Won() }, context));
    }

    [Fact]
    public void The_last_call_never_moves_behind_the_end_of_the_term()
    {
        var early = Samples.Bdc90 with
        {
            Touches = Sequence.From(Samples.Bdc90.Touches.Where(touch => touch.Day < -6)),
            End = new EndRule(-5, "no-response"),
        };
        // The call of N-7 falls on a Saturday; Monday is the day on which the term ends.
        var plan = ContactPlan.Remaining(
            Samples.Term("2025-09-20", "2025-06-01"), Samples.Context("2025-06-01 08:00", early));
        Assert.Equal(Samples.Day("2025-09-12"), plan.Last(planned => planned.Touch.Channel == Channel.Call).Day);
    }

    [Fact]
    public void A_paused_or_blocked_term_keeps_its_alarm_until_it_has_passed_and_then_wakes_for_its_end()
    {
        var term = Samples.Term("2025-09-10", "2025-06-01");
        var before = Samples.Context("2025-06-01 12:00");
        var next = ContactPlan.Next(term, before)!.At;
        foreach (var phase in (Phase[])[
            new Phase.Paused(PauseCause.Person, term.Phase), new Phase.Blocked("x", term.Phase)])
        {
            var resting = term with { Phase = phase };
            Assert.Equal(next, ContactPlan.WakeAt(resting, before));
            foreach (var passed in (DateTimeOffset[])[next, next.AddSeconds(1), next.AddDays(1)])
                Assert.Equal(Samples.At("2025-09-10 20:00"), ContactPlan.WakeAt(resting, Samples.Context(passed)));
        }
    }

    private static void Compare(
        Playbook playbook, BusinessCalendar calendar, DateOnly expiry, DateOnly enrolled, Tier? tier)
    {
        var policy = PolicyDecider.New(expiry, enrolled, (ulong)expiry.DayNumber, tier, []);
        var context = new TurnContext(
            LocalTime.At(enrolled, Early, Samples.Shanghai), Samples.Shanghai, playbook, calendar);
        var plan = ContactPlan.Remaining(policy, context);
        var fates = plan.Select(planned => new Fate(planned.Touch.Name, planned.Day, planned.Rule))
            .OrderBy(fate => fate.Touch, StringComparer.Ordinal);
        Assert.Equal(new ReferencePlan(playbook, calendar, expiry, tier).For(enrolled, Early), fates);
        Assert.All(plan.Where(planned => planned.Rule is null), planned => Assert.True(
            playbook.Windows.Of(planned.Touch.Channel).IsOpen(planned.At, Samples.Shanghai)));
    }

    private static (Playbook, BusinessCalendar) World(string name, bool isPublished) =>
        (Samples.Playbooks.Single(playbook => playbook.Name == name),
            isPublished ? Samples.China : BusinessCalendar.WeekendsOnly);

    private static int Random(DateOnly day, ulong which, int below) =>
        (int)(StableHash.Of((ulong)day.DayNumber, which) % (ulong)below);
}
