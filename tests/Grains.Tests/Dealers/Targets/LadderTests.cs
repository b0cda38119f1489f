using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Targets;

public sealed class LadderTests
{
    [Theory]
    [InlineData(100, 59, null, 0.60, 1)]
    [InlineData(100, 60, 0.60, 0.80, 20)]
    [InlineData(100, 99, 0.90, 1.00, 1)]
    [InlineData(100, 120, 1.20, null, null)]
    [InlineData(3, 2, 0.60, 0.80, 1)]
    [InlineData(1, 0, null, 0.60, 1)]
    public void A_place_tells_the_rung_and_how_far_the_next_is(
        int target, int won, double? reached, double? next, int? away) => Assert.Equal(
        new LadderPlace((decimal?)reached, (decimal?)next, away), Ladder.Usual.PlaceOf(target, won));

    [Fact]
    public void Without_a_target_there_is_nothing_to_climb() =>
        Assert.Equal(new LadderPlace(null, null, null), Ladder.Usual.PlaceOf(0, 5));

    [Fact]
    public void A_ladder_ascends()
    {
        Assert.True(Ladder.Usual.IsSound);
        Assert.All<Sequence<decimal>>(
            [[], [0], [1, 1], [1.2m, 1], [11], Sequence.From(Enumerable.Range(1, 11).Select(rung => rung / 10m))],
            rungs => Assert.False(new Ladder(rungs).IsSound));
    }
}
