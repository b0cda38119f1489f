using System.Collections.Frozen;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// The dealers a caller may see: all, or some by id and code. Every statement that reads or writes a dealer's rows
/// takes <see cref="Ids"/> as a parameter, null meaning no bound.
/// </summary>
internal sealed class DealerScope
{
    private readonly FrozenSet<string>? _codes;

    private DealerScope(int[]? ids, string[]? codes)
    {
        Ids = ids;
        Codes = codes;
        _codes = codes?.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Every dealer, also future ones.</summary>
    public static DealerScope All { get; } = new(null, null);

    /// <summary>Ids in ascending order; null for all.</summary>
    public int[]? Ids { get; }

    /// <summary>Codes in ordinal order; null for all.</summary>
    public string[]? Codes { get; }

    public bool IsAll => Ids is null;

    /// <summary>Some dealers, or with an empty list none.</summary>
    public static DealerScope Of(IEnumerable<int> ids, IEnumerable<string> codes) =>
        new([.. ids.Distinct().Order()], [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>Whether the scope covers a dealer.</summary>
    public bool Covers(string code) => _codes?.Contains(code) ?? true;

    /// <summary>The same text for the same dealers: binds cursors to a scope.</summary>
    public override string ToString() => Ids is null ? "all" : string.Join(',', Ids);
}
