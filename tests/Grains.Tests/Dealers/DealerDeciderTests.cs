using System.Text.Json;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Grains.Tests.Dealers.Churn;
using CampaignEngine.Grains.Tests.Dealers.Organisation;
using CampaignEngine.Grains.Tests.Dealers.Pay;
using CampaignEngine.Grains.Tests.Dealers.Promotions;
using CampaignEngine.Grains.Tests.Dealers.Reporting;
using CampaignEngine.Grains.Tests.Dealers.Staffing;
using CampaignEngine.Grains.Tests.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers;

public sealed class DealerDeciderTests
{
    internal static readonly DealerMessage[] Messages =
    [
        new DealerMessage.Renamed("Pudong"), new DealerMessage.Renamed(""), new DealerMessage.SuspensionAsked(),
        new DealerMessage.ReinstatementAsked(), new DealerMessage.Affiliated(AffiliationTests.Sample),
        new DealerMessage.Affiliated(AffiliationTests.Sample with { Group = "" }),
        new DealerMessage.TargetSet(new Target(new DateOnly(2025, 5, 17), 120, 480_000m), "王经理"),
        new DealerMessage.TargetSet(new Target(new DateOnly(2025, 5, 1), -1, 0), "王经理"),
        new DealerMessage.YearPlanned(YearPlanTests.Plan, "王经理", "Board"),
        new DealerMessage.GoalSet(new Goal(GoalName.Reach, 0.97m, null)),
        new DealerMessage.KpisSet([new KpiTarget(Kpi.CarsPerMonth, 650)]),
        new DealerMessage.PayPlanSet(PaySamples.Usual(UsualPayPlans.RenewalSpecialist) with { Version = 2 }),
        new DealerMessage.PayPlanEnded(UsualPayPlans.HalfYearPlan, 1, PaySamples.March),
        new DealerMessage.PayPlanEnded("nobodys", 1, null),
        new DealerMessage.PayFactsSaid(new SaidFacts(PaySamples.March, "王敏", Satisfaction: 0.9m)),
        new DealerMessage.StaffingSet(StaffingDeciderTests.Short),
        new DealerMessage.ChurnSet(ChurnParametersTests.Cheap, "王经理", "Own books"),
        new DealerMessage.ScoreWeightsSet(new ScoreWeights(4, 3, 0, 1)),
        new DealerMessage.MonthPaid(UsualPayPlans.RenewalSpecialist, new DateOnly(2025, 3, 1), [], "manager"),
        new DealerMessage.LeaderNamesSet(true),
        new DealerMessage.ReportsScheduled(ReportScheduleTests.WeeklyOnly),
        PromotionDeciderTests.Set(PromotionSamples.Plan, "Member day"),
    ];

    private static readonly DateTimeOffset Now = Samples.At("2025-04-01 09:00");

    private static readonly Dealer Active = new(
        DealerPhase.Active, "Minhang", Dealer.DefaultZone,
        new DealerSettings([new Target(new DateOnly(2025, 4, 1), 100, 400_000m)]));

    [Fact]
    public void A_suspended_dealer_is_reinstated_with_its_terms()
    {
        var suspended = DealerDecider.Decide(Active, new DealerMessage.SuspensionAsked(), Now);
        Assert.Equal(new(Active with { Phase = DealerPhase.Suspended }, [], Verdict.Applied), suspended);
        var back = DealerDecider.Decide(suspended.State, new DealerMessage.ReinstatementAsked(), Now);
        Assert.Equal(new(Active, [DealerEffect.ResumeTerms], Verdict.Applied), back);
    }

    [Fact]
    public void A_name_may_change_but_not_go() => Assert.Equal(
        [Verdict.Applied, Verdict.Refused("name-required"), Verdict.Ignored("nothing-to-do")],
        new[] { "Pudong", "", "Minhang" }.Select(
            name => DealerDecider.Decide(Active, new DealerMessage.Renamed(name), Now).Verdict));

    [Fact]
    public void The_laws_of_a_turn_hold_for_every_phase_and_message()
    {
        foreach (var phase in Enum.GetValues<DealerPhase>())
            foreach (var message in Messages)
            {
                var turn = DealerDecider.Decide(Active with { Phase = phase }, message, Now);
                var again = DealerDecider.Decide(turn.State, message, Now);
                Assert.Equal((turn.State, 0), (again.State, again.Effects.Count));
                Assert.Equal(turn.State, RoundTrip(turn.State));
                Assert.Equal(message, RoundTrip(message));
            }
    }

    private static T RoundTrip<T>(T value) =>
        (T)JsonSerializer.Deserialize(
            JsonSerializer.Serialize(value, typeof(T), GrainJson.Default), typeof(T), GrainJson.Default)!;
}
