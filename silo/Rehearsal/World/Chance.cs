using System.Text;
using CampaignEngine.Grains;

namespace CampaignEngine.Silo.Rehearsal.World;

/// <summary>Draws that a name determines: the same name draws the same fate in every run.</summary>
internal sealed class Chance(string name)
{
    private readonly ulong _seed = Encoding.UTF8.GetBytes(name)
        .Aggregate(14695981039346656037UL, (hash, letter) => unchecked((hash ^ letter) * 1099511628211UL));

    private ulong _drawn;

    /// <summary>The next draw, from 0 up to 1.</summary>
    public double Next() => (StableHash.Of(_seed, _drawn++) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether something of this probability happens.</summary>
    public bool Hits(double probability) => Next() < probability;

    /// <summary>A number between two.</summary>
    public double Between(double low, double high) => low + Next() * (high - low);

    /// <summary>One of several.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[(int)(Next() * choices.Length)];
}
