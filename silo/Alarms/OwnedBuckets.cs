using Orleans.Runtime;

namespace CampaignEngine.Silo.Alarms;

/// <summary>
/// The buckets of policies whose alarms and letters this silo looks after: those whose point lies in its range of the
/// ring. For a moment after a silo came or went two may own one bucket, or none; both heal by themselves.
/// </summary>
internal sealed class OwnedBuckets
{
    /// <summary>Buckets in all; the number is part of the schema.</summary>
    public const int Count = 64;

    // Policies of one import lie side by side on their pages, and so do their alarms.
    private const int Neighbours = 32;

    private const long RingSize = 1L << 32;

    private short[] _owned = [.. Enumerable.Range(0, Count).Select(bucket => (short)bucket)];

    /// <summary>The buckets in order; all of them before the ring has been heard.</summary>
    public short[] Current => Volatile.Read(ref _owned);

    /// <summary>The bucket of a policy, as the schema has it.</summary>
    public static int Of(long policyId) => (int)(policyId / Neighbours % Count);

    /// <summary>The point of a bucket on the ring: the middle of its share.</summary>
    public static uint PointOf(int bucket) => (uint)((bucket * RingSize + RingSize / 2) / Count);

    /// <summary>Whether a bucket is this silo's.</summary>
    public bool Owns(int bucket) => Current.Contains((short)bucket);

    /// <summary>The ring has given this silo a range.</summary>
    public void Take(IRingRange range) => Volatile.Write(ref _owned,
        [.. Enumerable.Range(0, Count).Where(bucket => range.InRange(PointOf(bucket))).Select(n => (short)n)]);
}
