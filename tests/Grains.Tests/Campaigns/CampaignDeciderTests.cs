using System.Text.Json;
using CampaignEngine.Grains.Campaigns;

namespace CampaignEngine.Grains.Tests.Campaigns;

public sealed class CampaignDeciderTests
{
    internal static readonly CampaignMessage[] Messages =
    [
        new CampaignMessage.Redrafted("autumn", 2, Audience.Everybody), new CampaignMessage.LaunchAsked(),
        new CampaignMessage.HoldAsked(), new CampaignMessage.ReleaseAsked(), new CampaignMessage.EndAsked(),
    ];

    private static readonly Campaign Draft = new(CampaignPhase.Draft, "spring", 1,
        new Audience(["SH001"], new DateOnly(2025, 1, 1), null, [InsuranceLine.Compulsory]));

    [Theory]
    [InlineData(CampaignPhase.Draft, "launch-asked", CampaignPhase.Running, CampaignEffect.EnrolAudience)]
    [InlineData(CampaignPhase.Draft, "end-asked", CampaignPhase.Ended, null)]
    [InlineData(CampaignPhase.Running, "hold-asked", CampaignPhase.Paused, null)]
    [InlineData(CampaignPhase.Running, "end-asked", CampaignPhase.Ended, CampaignEffect.WithdrawTerms)]
    [InlineData(CampaignPhase.Paused, "release-asked", CampaignPhase.Running, CampaignEffect.ResumeTerms)]
    [InlineData(CampaignPhase.Paused, "end-asked", CampaignPhase.Ended, CampaignEffect.WithdrawTerms)]
    public void A_legal_step_changes_the_phase_and_orders_its_work(
        CampaignPhase from, string message, CampaignPhase to, CampaignEffect? effect)
    {
        var turn = CampaignDecider.Decide(Draft with { Phase = from }, Named(message));
        Assert.Equal(Draft with { Phase = to }, turn.State);
        Assert.Equal(effect is null ? [] : [effect.Value], turn.Effects);
        Assert.Equal(Verdict.Applied, turn.Verdict);
    }

    [Theory]
    [InlineData(CampaignPhase.Running, "redrafted", CampaignDecider.OnlyDrafts)]
    [InlineData(CampaignPhase.Paused, "launch-asked", CampaignDecider.OnlyDrafts)]
    [InlineData(CampaignPhase.Draft, "hold-asked", CampaignDecider.NotRunning)]
    [InlineData(CampaignPhase.Draft, "release-asked", CampaignDecider.NotRunning)]
    [InlineData(CampaignPhase.Ended, "launch-asked", CampaignDecider.Ended)]
    [InlineData(CampaignPhase.Ended, "redrafted", CampaignDecider.Ended)]
    public void An_illegal_step_is_refused_by_its_rule(CampaignPhase phase, string message, string rule)
    {
        var campaign = Draft with { Phase = phase };
        Assert.Equal(new Turn<Campaign, CampaignEffect>(campaign, [], Verdict.Refused(rule)),
            CampaignDecider.Decide(campaign, Named(message)));
    }

    [Fact]
    public void A_draft_takes_another_name_playbook_and_audience()
    {
        var turn = CampaignDecider.Decide(Draft, Messages[0]);
        Assert.Equal(new Campaign(CampaignPhase.Draft, "autumn", 2, Audience.Everybody), turn.State);
    }

    [Fact]
    public void The_laws_of_a_turn_hold_for_every_phase_and_message()
    {
        foreach (var phase in Enum.GetValues<CampaignPhase>())
            foreach (var message in Messages)
            {
                var turn = CampaignDecider.Decide(Draft with { Phase = phase }, message);
                var again = CampaignDecider.Decide(turn.State, message);
                Assert.Equal((turn.State, 0), (again.State, again.Effects.Count));
                Assert.True(phase != CampaignPhase.Ended || turn.State.Phase == CampaignPhase.Ended);
                Assert.Equal(turn.State, RoundTrip(turn.State));
                Assert.Equal(message, RoundTrip(message));
            }
    }

    private static T RoundTrip<T>(T value) =>
        (T)JsonSerializer.Deserialize(
            JsonSerializer.Serialize(value, typeof(T), GrainJson.Default), typeof(T), GrainJson.Default)!;

    private static CampaignMessage Named(string name) => Messages.Single(message =>
        JsonSerializer.Serialize(message, GrainJson.Default.CampaignMessage)
            .Contains($"\"{name}\"", StringComparison.Ordinal));
}
