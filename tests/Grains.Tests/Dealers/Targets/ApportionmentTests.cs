using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Targets;

public sealed class ApportionmentTests
{
    [Fact]
    public void What_rounding_leaves_goes_to_the_largest_remainders_and_of_equals_to_the_earlier()
    {
        Assert.Equal([4, 3, 3], Apportionment.Share(10, [1, 1, 1]));
        Assert.Equal([1, 0, 9], Apportionment.Share(10, [0.6m, 0.4m, 9m]));
        Assert.Equal([0, 0], Apportionment.Share(0, [1, 2]));
    }

    [Fact]
    public void Weights_that_say_nothing_share_equally() => Assert.Equal([3, 3, 2], Apportionment.Share(8, [0, 0, 0]));

    [Fact]
    public void Money_is_shared_to_the_cent() =>
        Assert.Equal([33.34m, 33.33m, 33.33m], Apportionment.ShareMoney(100m, [1, 1, 1]));

    [Fact]
    public void Parts_always_add_up_and_none_is_a_whole_one_off_its_share()
    {
        var random = new Random(11);
        for (var run = 0; run < 300; run++)
        {
            var units = random.Next(1_000_000);
            decimal[] weights = [.. Enumerable.Range(0, random.Next(1, 13)).Select(_ => (decimal)random.Next(1, 1000))];
            var parts = Apportionment.Share(units, weights);
            Assert.Equal(units, parts.Sum());
            Assert.All(parts.Zip(weights), part => Assert.True(
                Math.Abs(part.First - units * part.Second / weights.Sum()) < 1));
        }
    }
}
