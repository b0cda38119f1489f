using System.Collections;
using System.Runtime.CompilerServices;

namespace CampaignEngine.Grains;

/// <summary>
/// An immutable list that is equal to another when its items are, in order, so that records holding it
/// compare whole.
/// </summary>
/// <typeparam name="T">The item type; items compare by their own equality.</typeparam>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Of))]
public sealed class Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly T[] _items;

    internal Sequence(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>A new sequence with one more item at its end.</summary>
    public Sequence<T> Add(T item) => new([.. _items, item]);

    /// <inheritdoc/>
    public bool Equals(Sequence<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The items in brackets, as test failures show them.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";
}

/// <summary>Builds sequences from collection expressions.</summary>
public static class Sequence
{
    /// <summary>A sequence that holds a copy of the items.</summary>
    public static Sequence<T> Of<T>(ReadOnlySpan<T> items) =>
        new(items.ToArray());

    /// <summary>A sequence of the items of an enumeration, in its order.</summary>
    public static Sequence<T> From<T>(IEnumerable<T> items) => new([.. items]);
}
