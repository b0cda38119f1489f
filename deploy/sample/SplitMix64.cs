namespace CampaignEngine.SampleLedger;

/// <summary>A small generator of numbers that gives the same sequence on every machine (Steele, Lea, Flood
/// 2014).</summary>
public struct SplitMix64(ulong seed)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>An own sequence for one item of a series, independent of its neighbours.</summary>
    public static SplitMix64 For(ulong seed, ulong item)
    {
        var mixed = new SplitMix64(seed ^ (item * Gamma));
        return new SplitMix64(mixed.Next());
    }

    public ulong Next()
    {
        _state += Gamma;
        var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to below the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>An index, the more likely the larger its weight.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
            total += weight;
        var left = Below(total);
        var index = 0;
        while (left >= weights[index])
            left -= weights[index++];
        return index;
    }
}
