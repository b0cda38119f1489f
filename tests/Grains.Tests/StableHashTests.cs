namespace CampaignEngine.Grains.Tests;

public sealed class StableHashTests
{
    // Touches already planned rest on these values: they may never change.
    [Theory]
    [InlineData(0UL, 0UL, 0xE220A8397B1DCDAFUL)]
    [InlineData(0UL, 1UL, 0x6E789E6AA1B965F4UL)]
    [InlineData(0UL, 2UL, 0x06C45D188009454FUL)]
    [InlineData(1234567UL, 0UL, 0x599ED017FB08FC85UL)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, 0xB4D055FCF2CBBD7BUL)]
    public void The_values_are_those_of_SplitMix64(ulong seed, ulong number, ulong hash) =>
        Assert.Equal(hash, StableHash.Of(seed, number));

    [Fact]
    public void Near_seeds_and_steps_give_different_hashes()
    {
        var seen = new HashSet<ulong>();
        for (var seed = 0UL; seed < 1_000; seed++)
            for (var step = 0UL; step < 20; step++)
                seen.Add(StableHash.Of(StableHash.Of(0, seed), step));
        Assert.Equal(20_000, seen.Count);
    }
}
