using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Playbooks;

public sealed class CaseDaysTests
{
    private const int Lives = 300;

    private static readonly Playbook First = (Samples.Draft("first-maintenance",
        Samples.Sms(-30, "care"), Samples.Sms(-15, "care"), Samples.Sms(-3, "care")) with
    {
        Anchor = Anchor.FirstMaintenance,
        Births = BirthRule.Usual,
        End = new EndRule(14, "no-response"),
    }).Build();

    [Fact]
    public void A_car_is_lost_with_more_than_360_days_and_found_on_the_day_before()
    {
        var today = Samples.Day("2026-04-01");
        Assert.Equal((today.AddDays(-730), today.AddDays(-360)), CaseDays.Window(Samples.WinBack, today));
        Assert.Equal(today.AddDays(60), CaseDays.ExpiryOf(Samples.WinBack, today.AddDays(-360), today));
    }

    [Fact]
    public void A_new_car_is_reminded_from_150_days_after_its_sale_and_not_at_all_when_every_day_has_passed()
    {
        var today = Samples.Day("2026-04-01");
        Assert.Equal((today.AddDays(-177), today.AddDays(-149)), CaseDays.Window(First, today));
        Assert.Equal(today.AddDays(180 - 149 + 14), CaseDays.ExpiryOf(First, today.AddDays(-149), today));
    }

    // Wherever a car stands in the window: nothing of a win-back is missed, and what is left of a reminder is.
    [Fact]
    public void However_long_a_car_has_been_away_its_cadence_is_whole()
    {
        var random = new Random(20260401);
        for (var life = 0; life < Lives; life++)
        {
            var today = Samples.Day("2025-01-01").AddDays(random.Next(700));
            foreach (var playbook in (Playbook[])[Samples.WinBack, First])
            {
                var (from, to) = CaseDays.Window(playbook, today);
                var since = from.AddDays(random.Next(to.DayNumber - from.DayNumber + 1));
                var lived = Live(playbook, CaseDays.ExpiryOf(playbook, since, today), today);
                Assert.Contains(lived.Fates, fate => fate.Rule is null);
                Assert.Equal(playbook.For(null).Count(), lived.Fates.Count);
                if (playbook == Samples.WinBack)
                    Assert.DoesNotContain(lived.Fates, fate => fate.Rule == Rules.Missed);
                if (playbook == Samples.WinBack || since == to)
                    Assert.Equal(today.AddDays(1), lived.Fates[0].Day);
            }
        }
    }

    private static Policies.Life Live(Playbook playbook, DateOnly expiry, DateOnly today)
    {
        var policy = PolicyDecider.New(expiry, today, (ulong)expiry.DayNumber, null, []);
        var life = new Policies.Life(policy, playbook, Samples.China);
        life.LiveFrom(LocalTime.At(today, new TimeOnly(9, 0), Samples.Shanghai));
        life.Books.AssertBalanced();
        Assert.Equal(expiry, LocalTime.DayOf(life.Now, Samples.Shanghai));
        return life;
    }
}
