using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

public sealed partial class PolicyDeciderTests
{
    private static Policy HeldOut { get; } = PolicyDecider.New(
        Samples.Day("2025-09-10"), Samples.Day("2025-06-01"), Samples.Seed, null, [], isHeldOut: true);

    [Fact]
    public void A_customer_held_out_gets_service_notices_and_nothing_else()
    {
        var life = new Life(HeldOut, Samples.Bdc90, Samples.China);
        life.LiveFrom(Samples.At("2025-06-01 08:00"));

        Assert.Equal(["sms-7", "sms-1"], life.Fates.Where(fate => fate.Rule is null).Select(fate => fate.Touch));
        Assert.Equal([Rules.Holdout], life.Fates.Select(fate => fate.Rule).OfType<string>().Distinct());
        Assert.Equal(18, life.Fates.Count);
        Assert.Equal(new Phase.Lost("no-response"), life.Policy.Phase);
    }

    [Fact]
    public void A_customer_held_out_who_renews_anyway_is_won()
    {
        var life = new Life(HeldOut, Samples.Bdc90, Samples.China);
        life.LiveFrom(Samples.At("2025-06-01 08:00"), until: Samples.At("2025-08-01 08:00"));
        life.Tell(new PolicyMessage.Renewed(3_000m), Samples.At("2025-08-01 10:00"));

        Assert.IsType<Phase.Won>(life.Policy.Phase);
        Assert.True(life.Policy.IsHeldOut);
        Assert.DoesNotContain(life.Fates, fate => fate.Rule is null);
    }
}
