using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

/// <summary>
/// A corrected term goes on like one that was enrolled with the right facts on the day of the correction, except for
/// what its customer has just had.
/// </summary>
public sealed class CorrectionsTests
{
    // What the customer has just had, and days off beside it, count no more after so many days.
    private const int Settling = 14;

    private static readonly DateOnly Wrong = Samples.Day("2025-06-30");
    private static readonly DateTimeOffset Corrected = Samples.At("2025-06-25 10:00");

    [Fact]
    public void A_later_expiry_brings_every_touch_of_the_new_date_that_lies_ahead()
    {
        var life = Lived(Samples.Bdc90, Wrong, Samples.At("2025-01-05 10:00"), Corrected);
        Assert.Equal(["sms-90", "sms-7"], Runs(life).Where(name => name.StartsWith("sms", StringComparison.Ordinal)));
        var before = life.Fates.Count;
        life.Correct(Samples.Day("2025-09-30"), Corrected);
        life.LiveOn();
        var after = life.Fates.Skip(before).Where(fate => fate.Rule is null).ToList();
        Assert.Equal(
            [("sms-90", "2025-07-02"), ("sms-7", "2025-09-23"), ("sms-1", "2025-09-29")],
            after.Where(fate => fate.Touch.StartsWith("sms", StringComparison.Ordinal))
                .Select(fate => (fate.Touch, $"{fate.Day:yyyy-MM-dd}")));
        Assert.Equal(15, after.Count(fate => fate.Touch.StartsWith("call", StringComparison.Ordinal)));
        life.Books.AssertClosed();
    }

    [Fact]
    public void An_earlier_expiry_leaves_out_what_its_days_have_passed_and_says_so()
    {
        var life = Lived(Samples.Bdc90, Samples.Day("2025-09-30"), Samples.At("2025-05-05 10:00"), Corrected);
        life.Correct(Samples.Day("2025-07-10"), Corrected);
        Assert.Equal(
            12, life.Fates.Count(fate => fate is { Rule: Rules.Missed, Day.Month: 6 }));
        life.LiveOn();
        Assert.Equal(["sms-7", "sms-1"], Runs(life).Where(name => name.StartsWith("sms", StringComparison.Ordinal)));
        life.Books.AssertClosed();
    }

    [Fact]
    public void The_call_that_waits_for_the_wrong_date_is_taken_back_and_made_for_the_right_one()
    {
        var life = Lived(Samples.Bdc90, Wrong, Samples.At("2025-01-05 10:00"), Corrected, answersCalls: false);
        Assert.NotNull(life.Policy.OpenCall);
        life.Correct(Samples.Day("2025-09-30"), Corrected);
        Assert.Null(life.Policy.OpenCall);
    }

    [Fact]
    public void The_end_of_exclusivity_comes_again_for_the_new_date()
    {
        var life = Lived(Samples.Bdc90, Wrong, Samples.At("2025-01-05 10:00"), Corrected);
        Assert.Equal(1, life.Policy.MilestonesPassed);
        life.Correct(Samples.Day("2025-09-30"), Corrected);
        Assert.Equal(0, life.Policy.MilestonesPassed);
    }

    [Theory]
    [InlineData(Rules.WrongNumber, true, "contacting")]
    [InlineData(Rules.WrongNumber, false, "blocked")]
    [InlineData(Rules.OptedOut, true, "blocked")]
    [InlineData(Rules.Complaint, true, "blocked")]
    public void A_new_phone_lifts_what_concerned_the_old_number_only(string reason, bool isNewPhone, string phase)
    {
        var blocked = Samples.Term("2025-09-10", "2025-06-01") with
        {
            IsPlanned = true,
            Phase = new Phase.Blocked(reason, new Phase.Contacting()),
        };
        var turn = PolicyDecider.Decide(
            blocked, new PolicyMessage.FactsChanged(blocked.Expiry, null, [], isNewPhone),
            Samples.Context("2025-08-27 12:00"));
        Assert.Equal(phase, turn.State.Phase.Name);
    }

    [Fact]
    public void Whatever_is_corrected_when_the_term_goes_on_like_one_enrolled_with_the_right_date()
    {
        var random = new Random(10);
        for (var round = 0; round < 400; round++)
        {
            var playbook = Samples.Playbooks[random.Next(Samples.Playbooks.Count)];
            var expiry = Samples.Day("2025-06-30").AddDays(random.Next(-60, 60));
            var enrolled = At(expiry.AddDays(-random.Next(1, 120)), random);
            var now = At(LocalTime.DayOf(enrolled, Samples.Shanghai).AddDays(random.Next(0, 100)), random);
            var right = LocalTime.DayOf(now, Samples.Shanghai).AddDays(random.Next(0, 200));
            var life = Lived(playbook, expiry, enrolled, now);
            if (life.Policy.Phase.IsEnded || now <= life.Now)
                continue;
            life.Correct(right, now);
            life.LiveOn();
            AssertGoesOnLikeNew(life, playbook, right, now);
        }
    }

    private static void AssertGoesOnLikeNew(Life life, Playbook playbook, DateOnly right, DateTimeOffset now)
    {
        var settled = LocalTime.DayOf(now, Samples.Shanghai).AddDays(Settling);
        var fresh = new Life(
            Samples.Term($"{right:yyyy-MM-dd}", $"{LocalTime.DayOf(now, Samples.Shanghai):yyyy-MM-dd}"), playbook,
            Samples.China);
        fresh.LiveFrom(now);
        Assert.Equal(
            fresh.Fates.Where(fate => fate.Rule is null && fate.Day > settled),
            life.Fates.Where(fate => fate.Rule is null && fate.Day > settled));
        Assert.All(
            life.Fates.Where(fate => fate.Rule is null)
                .GroupBy(fate => (fate.Touch.Split('-')[0], fate.Day)), ofDay => Assert.Single(ofDay));
        life.Books.AssertClosed();
    }

    private static Life Lived(
        Playbook playbook, DateOnly expiry, DateTimeOffset enrolled, DateTimeOffset until, bool answersCalls = true)
    {
        var life = new Life(
            Samples.Term($"{expiry:yyyy-MM-dd}", $"{LocalTime.DayOf(enrolled, Samples.Shanghai):yyyy-MM-dd}"),
            playbook, Samples.China);
        life.LiveFrom(enrolled, until, answersCalls);
        return life;
    }

    private static IEnumerable<string> Runs(Life life) =>
        life.Fates.Where(fate => fate.Rule is null).Select(fate => fate.Touch);

    private static DateTimeOffset At(DateOnly day, Random random) =>
        LocalTime.At(day, new TimeOnly(random.Next(0, 24), random.Next(0, 60)), Samples.Shanghai);
}
