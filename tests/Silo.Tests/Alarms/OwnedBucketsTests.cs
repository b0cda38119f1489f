using CampaignEngine.Silo.Alarms;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Tests.Alarms;

public sealed class OwnedBucketsTests
{
    private static readonly short[] All = [.. Enumerable.Range(0, OwnedBuckets.Count).Select(n => (short)n)];

    [Fact]
    public void A_silo_that_has_not_heard_of_the_ring_looks_after_all() =>
        Assert.Equal(All, new OwnedBuckets().Current);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(200)]
    public void Ranges_that_share_out_the_ring_share_out_the_buckets(int silos)
    {
        var random = new Random(silos);
        var bounds = Enumerable.Range(0, silos).Select(_ => (uint)random.NextInt64(1L << 32)).Order().ToArray();
        var ranges = silos == 1
            ? [RangeFactory.CreateFullRange()]
            : bounds.Index().Select(at => RangeFactory.CreateRange(at.Item, bounds[(at.Index + 1) % silos]));
        Assert.Equal(All, ranges.SelectMany(OwnedBy).Order());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(31, 0)]
    [InlineData(32, 1)]
    [InlineData(2047, 63)]
    [InlineData(2048, 0)]
    [InlineData(9_000_000_000_500, 15)]
    public void Neighbours_share_a_bucket(long policy, int bucket) => Assert.Equal(bucket, OwnedBuckets.Of(policy));

    [Fact]
    public void A_new_range_replaces_the_one_before()
    {
        var buckets = new OwnedBuckets();
        buckets.Take(RangeFactory.CreateRange(0, 1u << 31));
        Assert.Equal(All[..32], buckets.Current);
        buckets.Take(RangeFactory.CreateRange([]));
        Assert.Empty(buckets.Current);
    }

    private static short[] OwnedBy(IRingRange range)
    {
        var buckets = new OwnedBuckets();
        buckets.Take(range);
        return buckets.Current;
    }
}
