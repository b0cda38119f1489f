using System.Text.Json;
using CampaignEngine.Grains.Dealers;

namespace CampaignEngine.Grains.Tests.Dealers;

public sealed class DealerDeciderTests
{
    internal static readonly DealerMessage[] Messages =
    [
        new DealerMessage.Renamed("Pudong"), new DealerMessage.Renamed(""), new DealerMessage.SuspensionAsked(),
        new DealerMessage.ReinstatementAsked(),
        new DealerMessage.TargetSet(new Target(new DateOnly(2025, 5, 17), 120, 480_000m)),
        new DealerMessage.TargetSet(new Target(new DateOnly(2025, 5, 1), -1, 0)),
    ];

    private static readonly Dealer Active = new(DealerPhase.Active, "Minhang", Dealer.DefaultZone,
        [new Target(new DateOnly(2025, 4, 1), 100, 400_000m), new Target(new DateOnly(2025, 6, 1), 90, 360_000m)]);

    [Fact]
    public void A_suspended_dealer_is_reinstated_with_its_terms()
    {
        var suspended = DealerDecider.Decide(Active, new DealerMessage.SuspensionAsked());
        Assert.Equal(new(Active with { Phase = DealerPhase.Suspended }, [], Verdict.Applied), suspended);
        var back = DealerDecider.Decide(suspended.State, new DealerMessage.ReinstatementAsked());
        Assert.Equal(new(Active, [DealerEffect.ResumeTerms], Verdict.Applied), back);
    }

    [Fact]
    public void A_name_may_change_but_not_go() => Assert.Equal(
        [Verdict.Applied, Verdict.Refused("name-required"), Verdict.Ignored("nothing-to-do")],
        new[] { "Pudong", "", "Minhang" }.Select(
            name => DealerDecider.Decide(Active, new DealerMessage.Renamed(name)).Verdict));

    [Fact]
    public void A_target_takes_the_place_of_its_month_and_keeps_the_order()
    {
        var set = DealerDecider.Decide(Active, Messages[4]).State;
        Assert.Equal([4, 5, 6], set.Targets.Select(target => target.Month.Month));
        Assert.Equal(new Target(new DateOnly(2025, 5, 1), 120, 480_000m), set.Targets[1]);
        var changed = new DealerMessage.TargetSet(new Target(new DateOnly(2025, 5, 31), 130, 0));
        Assert.Equal(new Target(new DateOnly(2025, 5, 1), 130, 0), DealerDecider.Decide(set, changed).State.Targets[1]);
    }

    [Fact]
    public void A_target_is_never_negative()
    {
        Assert.Equal(Verdict.Refused("target-negative"), DealerDecider.Decide(Active, Messages[5]).Verdict);
        var premium = new DealerMessage.TargetSet(new Target(new DateOnly(2025, 5, 1), 0, -0.01m));
        Assert.Equal(Verdict.Refused("target-negative"), DealerDecider.Decide(Active, premium).Verdict);
    }

    [Fact]
    public void The_laws_of_a_turn_hold_for_every_phase_and_message()
    {
        foreach (var phase in Enum.GetValues<DealerPhase>())
            foreach (var message in Messages)
            {
                var turn = DealerDecider.Decide(Active with { Phase = phase }, message);
                var again = DealerDecider.Decide(turn.State, message);
                Assert.Equal((turn.State, 0), (again.State, again.Effects.Count));
                Assert.Equal(turn.State, RoundTrip(turn.State));
                Assert.Equal(message, RoundTrip(message));
            }
    }

    private static T RoundTrip<T>(T value) =>
        (T)JsonSerializer.Deserialize(
            JsonSerializer.Serialize(value, typeof(T), GrainJson.Default), typeof(T), GrainJson.Default)!;
}
