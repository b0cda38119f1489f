namespace CampaignEngine.Grains;

/// <summary>A hash that is the same on every machine and in every release, for choices that must repeat.</summary>
public static class StableHash
{
    /// <summary>Mixes a seed and a number into 64 evenly spread bits (the SplitMix64 finalizer).</summary>
    public static ulong Of(ulong seed, ulong number)
    {
        unchecked
        {
            var mixed = seed + (number + 1) * 0x9E3779B97F4A7C15UL;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
