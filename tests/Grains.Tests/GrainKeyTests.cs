namespace CampaignEngine.Grains.Tests;

public sealed class GrainKeyTests
{
    [Theory]
    [InlineData(GrainKind.Dealer, 1, "dealer/1")]
    [InlineData(GrainKind.Campaign, 2, "campaign/2")]
    [InlineData(GrainKind.Policy, 42, "policy/42")]
    public void A_key_reads_as_kind_and_id(GrainKind kind, long id, string text) =>
        Assert.Equal(text, new GrainKey(kind, id).ToString());

    [Fact]
    public void A_batch_locks_dealers_before_campaigns_before_policies() =>
        Assert.Equal(
            [GrainKind.Dealer, GrainKind.Campaign, GrainKind.Policy],
            new[] { GrainKind.Policy, GrainKind.Dealer, GrainKind.Campaign }.Order());

    [Fact]
    public void The_same_id_of_another_kind_is_another_grain() =>
        Assert.NotEqual(new GrainKey(GrainKind.Dealer, 1), new GrainKey(GrainKind.Campaign, 1));
}
