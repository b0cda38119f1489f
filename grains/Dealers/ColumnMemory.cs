namespace CampaignEngine.Grains.Dealers;

/// <summary>
/// What was said about the columns of ledgers that came before; the private memory of
/// <see cref="ColumnMemoryGrain"/>.
/// </summary>
public sealed record ColumnMemory
{
    /// <summary>So many kinds of ledgers are remembered; the one used longest ago gives way.</summary>
    public const int MostKinds = 200;

    /// <summary>Nothing was said yet.</summary>
    public static ColumnMemory Empty { get; } = new();

    /// <summary>The kinds of ledgers, the one used last in front.</summary>
    public Sequence<KnownColumns> Kinds { get; init; } = [];

    /// <summary>What was said about files with the same headers; nothing about unknown ones.</summary>
    /// <param name="fingerprint">Names the headers.</param>
    public Sequence<ColumnAnswer> Find(string fingerprint) =>
        Kinds.FirstOrDefault(kind => kind.Fingerprint == fingerprint)?.Columns ?? [];

    /// <summary>The memory after something was said; nothing said forgets the headers.</summary>
    /// <param name="said">The headers, and what was said about them.</param>
    public ColumnMemory After(KnownColumns said)
    {
        var others = Kinds.Where(kind => kind.Fingerprint != said.Fingerprint);
        return new ColumnMemory
        {
            Kinds = [.. (said.Columns.Count == 0 ? others : others.Prepend(said)).Take(MostKinds)],
        };
    }
}

/// <summary>What was said about the columns of one kind of ledger.</summary>
/// <param name="Fingerprint">Names its headers.</param>
/// <param name="Columns">What was said.</param>
public sealed record KnownColumns(string Fingerprint, Sequence<ColumnAnswer> Columns);

/// <summary>What was said about one column.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Field">The name of the field that it holds, or that it is to be left unread.</param>
public sealed record ColumnAnswer(string Header, string Field);
