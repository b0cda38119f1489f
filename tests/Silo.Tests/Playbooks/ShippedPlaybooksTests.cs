using CampaignEngine.Grains;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Playbooks;

namespace CampaignEngine.Silo.Tests.Playbooks;

public sealed class ShippedPlaybooksTests
{
    public static TheoryData<string> Names => [.. ShippedPlaybooks.All.Select(shipped => shipped.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_shipped_playbook_reads_clean_and_names_its_sources(string name)
    {
        var shipped = ShippedPlaybooks.All.Single(shipped => shipped.Name == name);
        var reading = PlaybookYaml.ReadNew(shipped.Yaml, MessageText.Templates);
        Assert.Empty(reading.Errors);
        Assert.Equal(name, reading.Playbook!.Name);
        Assert.StartsWith("#", shipped.Yaml, StringComparison.Ordinal);
        Assert.Contains("# Source", shipped.Yaml, StringComparison.Ordinal);
        Assert.Contains("# Decisions:", shipped.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_is_the_first() => Assert.Equal(ShippedPlaybooks.Default, ShippedPlaybooks.All[0].Name);

    [Fact]
    public void The_default_is_exactly_the_one_of_the_design() => Assert.EndsWith("""
name: bdc-90
title: { en: Dealer BDC, 90 days, zh: 驻店BDC 90天 }
anchor: expiry
window: { sms: "09:00-20:00", call: "09:00-20:00", callOnOffDays: false }
touches:
  - { at: -90, channel: sms,  template: care }
  - { from: -89, to: -61, every: 15, channel: call, goal: first-contact, quote: indicative }   # -89 -74
  - { from: -60, to: -31, every: 7,  channel: call, goal: advantages,    quote: indicative }   # -60 -53 -46 -39 -32
  - { from: -30, to: -8,  every: 4,  channel: call, goal: close,         quote: firm }         # -30 -26 -22 -18 -14 -10
  - { at: -15, event: exclusivity-ends }
  - { at: -7, channel: sms,  template: expiry-reminder }
  - { at: -7, channel: call, goal: close, quote: firm }
  - { at: -1, channel: sms,  template: last-warning }
  - { at: -1, channel: call, goal: close, quote: firm }
end: { at: 0, as: lost, reason: no-response }

""", ShippedPlaybooks.All[0].Yaml, StringComparison.Ordinal);

    [Fact]
    public void The_default_is_titled_in_two_languages() =>
        Assert.Equal(new LocalizedText("Dealer BDC, 90 days", "驻店BDC 90天"), Read("bdc-90").Title);

    [Theory]
    [InlineData("bdc-90", "-90 -7 -1", "-89 -74 -60 -53 -46 -39 -32 -30 -26 -22 -18 -14 -10 -7 -1")]
    [InlineData("repair-shop-60-45-30", "-60 -45 -7 -1", "-30 -26 -22 -18 -14 -10 -7 -1")]
    [InlineData("specialist-2-months", "-60 -7 -1", "-59 -52 -45 -38 -30 -26 -22 -18 -14 -10 -7 -1")]
    [InlineData("trade-45-33-30", "-7 -1", "-45 -33 -30 -26 -22 -18 -14 -10 -7 -1")]
    public void Texts_and_calls_fall_on_the_days_of_the_source(string name, string texts, string calls)
    {
        var playbook = Read(name);
        Assert.Equal(texts, DaysOf(playbook, Channel.Sms, Tier.C));
        Assert.Equal(calls, DaysOf(playbook, Channel.Call, Tier.C));
        Assert.Equal([new Milestone(-15, "exclusivity-ends")], playbook.Milestones);
        Assert.Equal(new EndRule(0, "no-response"), playbook.End);
    }

    [Theory]
    [InlineData(Tier.A, "-58 -51 -44 -37 -30 -26 -22 -18 -14 -10 -7 -1", "", "-59 -30 -7")]
    [InlineData(Tier.B, "-30 -23 -16 -9 -7 -1", "-58 -44", "-59 -30 -7")]
    [InlineData(Tier.C, "-7 -1", "-58 -44 -30 -20 -10", "-59 -30")]
    public void Tiers_of_the_multichannel_playbook_get_more_people_the_more_valuable_they_are(
        Tier tier, string calls, string robots, string weCom)
    {
        var playbook = Read("multichannel-60");
        Assert.Equal("-60 -7 -1", DaysOf(playbook, Channel.Sms, tier));
        Assert.Equal(calls, DaysOf(playbook, Channel.Call, tier));
        Assert.Equal(robots, DaysOf(playbook, Channel.Robot, tier));
        Assert.Equal(weCom, DaysOf(playbook, Channel.WeCom, tier));
    }

    [Fact]
    public void Cases_are_worked_on_the_days_of_the_source()
    {
        var (back, first) = (Read("winback-360"), Read("first-maintenance-30-15-3"));
        Assert.Equal(("361 391", "363 370 377 393"), (DaysOf(back, Channel.Sms), DaysOf(back, Channel.Call)));
        Assert.Equal(("-30 -15 -3", "-15 -3"), (DaysOf(first, Channel.Sms), DaysOf(first, Channel.Call)));
        Assert.Equal(["price-comparison", "claims-experience", "win-back"],
            ((string?[])["gifts", "complaint", "web"]).Select(reason => back.For(null, reason)
                .First(touch => touch.Channel == Channel.Call).Goal));
        Assert.Equal((730, 180), (back.Births!.LookBack, first.Births!.After));
    }

    [Fact]
    public void The_specialist_calls_back_the_next_day() => Assert.Equal(1, Read("specialist-2-months").CallbackDays);

    private static Playbook Read(string name) =>
        PlaybookYaml.Read(ShippedPlaybooks.All.Single(shipped => shipped.Name == name).Yaml).Playbook!;

    private static string DaysOf(Playbook playbook, Channel channel, Tier tier = Tier.C) =>
        string.Join(' ', playbook.For(tier).Where(touch => touch.Channel == channel).Select(touch => touch.Day));
}
