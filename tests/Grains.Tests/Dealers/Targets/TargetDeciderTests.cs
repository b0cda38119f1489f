using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Targets;

/// <summary>Targets as <c>TargetDecider</c> sets them, by the messages of their dealer.</summary>
public sealed class TargetDeciderTests
{
    private static readonly DateTimeOffset Now = Samples.At("2026-01-05 09:00");
    private static readonly Dealer Minhang = new(DealerPhase.Active, "Minhang", Dealer.DefaultZone, new DealerSettings(
        [new Target(new DateOnly(2026, 4, 1), 100, 400_000m), new Target(new DateOnly(2026, 6, 1), 90, 360_000m)]));

    [Fact]
    public void A_target_takes_the_place_of_its_month_and_says_who_changed_what_and_why()
    {
        var set = After(Minhang, Month(2026, 4, 120, 480_000m, "A new insurer"));
        Assert.Equal([120, 90], set.Targets.Select(target => target.Renewals));
        Assert.Equal(new TargetEdit(
            Now, "王经理", "A new insurer", null, new DateOnly(2026, 4, 1), 100, 120, 400_000m, 480_000m),
            Assert.Single(set.Edits));
        var more = After(Minhang, Month(2026, 5, 7, 0, null));
        Assert.Equal([4, 5, 6], more.Targets.Select(target => target.Month.Month));
        Assert.Equal((null, null), (more.Edits[0].Before, more.Edits[0].PremiumBefore));
    }

    [Fact]
    public void A_target_of_a_day_is_that_of_its_month() => Assert.Equal(
        new Target(new DateOnly(2026, 5, 1), 1, 1m),
        After(Minhang, new DealerMessage.TargetSet(new Target(new DateOnly(2026, 5, 31), 1, 1m), "王经理")).Targets[1]);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(100_000_001, 0)]
    [InlineData(0, -0.01)]
    [InlineData(0, 0.001)]
    [InlineData(0, 1_000_000_000_000.01)]
    public void A_target_that_nobody_can_want_is_refused(int renewals, double premium) => Assert.Equal(
        new(Minhang, [], Verdict.Refused("target-unsound")),
        DealerDecider.Decide(Minhang, Month(2026, 4, renewals, (decimal)premium, null), Now));

    [Fact]
    public void A_planned_year_sets_its_months_and_leaves_other_years_alone()
    {
        var before = Minhang with
        {
            Settings = Minhang.Settings with
            {
                Targets = Minhang.Settings.Targets.Add(new Target(new DateOnly(2027, 1, 1), 5, 5)),
            },
        };
        var after = After(before, new DealerMessage.YearPlanned(YearPlanTests.Plan, "王经理", "Board"));
        Assert.Equal(13, after.Targets.Count);
        Assert.Equal(601, after.Targets.Take(12).Sum(target => target.Renewals));
        Assert.Equal(
            new TargetEdit(Now, "王经理", "Board", 2026, null, 190, 601, 760_000m, 1_803_000.07m),
            Assert.Single(after.Edits));
        var again = before with { Settings = after };
        Assert.Equal(VerdictKind.Ignored, DealerDecider.Decide(
            again, new DealerMessage.YearPlanned(YearPlanTests.Plan, "somebody", "again"), Now).Verdict.Kind);
        Assert.Single(After(again, new DealerMessage.YearPlanned(
            YearPlanTests.Plan with { Renewals = 700 }, "王经理", "More")).Plans);
    }

    [Fact]
    public void A_month_set_after_its_year_was_planned_stays_until_the_year_is_planned_again()
    {
        var planned = Minhang with
        {
            Settings = After(Minhang, new DealerMessage.YearPlanned(YearPlanTests.Plan, "王经理")),
        };
        var changed = planned with { Settings = After(planned, Month(2026, 4, 1, 1, "Holiday")) };
        Assert.Equal(YearPlanTests.Plan.Months(), After(
            changed, new DealerMessage.YearPlanned(YearPlanTests.Plan, "王经理", "Back")).Targets);
    }

    [Fact]
    public void Only_the_newest_changes_are_kept()
    {
        var dealer = Minhang;
        for (var change = 1; change <= TargetEdit.MostKept + 5; change++)
            dealer = dealer with { Settings = After(dealer, Month(2026, 4, change + 1000, 0, null)) };
        Assert.Equal(TargetEdit.MostKept, dealer.Settings.Edits.Count);
        Assert.Equal(1000 + TargetEdit.MostKept + 5, dealer.Settings.Edits[^1].Renewals);
    }

    [Fact]
    public void Own_bounds_take_the_place_of_the_usual_ones()
    {
        var after = After(Minhang, new DealerMessage.GoalSet(new Goal(GoalName.Reach, 0.90m, null)));
        Assert.Equal(0.90m, after.AllGoals().Single(goal => goal.Name == GoalName.Reach).AtLeast);
        Assert.Equal(Goal.Usual.Count, after.AllGoals().Count);
        Assert.Equal("goal-unsound", DealerDecider.Decide(
            Minhang, new DealerMessage.GoalSet(new Goal(GoalName.Reach, 2, null)), Now).Verdict.Rule);
    }

    [Fact]
    public void Figures_take_the_place_of_all_before_and_each_is_there_once()
    {
        var after = After(Minhang, new DealerMessage.KpisSet([new(Kpi.CarsPerMonth, 650), new(Kpi.CarsPerDay, 20)]));
        Assert.Equal([Kpi.CarsPerDay, Kpi.CarsPerMonth], after.Kpis.Select(kpi => kpi.Kpi));
        Assert.Equal("kpis-unsound", DealerDecider.Decide(
            Minhang, new DealerMessage.KpisSet([new(Kpi.CarsPerDay, 1), new(Kpi.CarsPerDay, 2)]), Now).Verdict.Rule);
    }

    private static DealerMessage.TargetSet Month(
        int year, int month, int renewals, decimal premium, string? reason) =>
        new(new Target(new DateOnly(year, month, 1), renewals, premium), "王经理", reason);

    private static DealerSettings After(Dealer dealer, DealerMessage message)
    {
        var turn = DealerDecider.Decide(dealer, message, Now);
        Assert.Equal(Verdict.Applied, turn.Verdict);
        return turn.State.Settings;
    }
}
