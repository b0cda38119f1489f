using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// Takes the rows of a chunk one by one, each term once a file: a second row that says the same is only counted, one
/// that says something else is a duplicate, in whichever chunks the two stand. A row that names the VIN and the plate
/// of two terms shows that they are one: the first stays, the others are joined to it.
/// </summary>
/// <param name="importId">The import; what it wrote before a restart is known by this number.</param>
/// <param name="seen">The terms that earlier chunks spoke of; takes those of this one.</param>
internal sealed class EarlierRows(long importId, SeenPolicies seen)
{
    private readonly TwinRows _twins = new();
    private readonly Dictionary<long, MatchedRow> _byTerm = [];
    private readonly Dictionary<long, int> _joinedBy = [];

    /// <summary>The first rows of their terms.</summary>
    public List<MatchedRow> Taken { get; } = [];

    /// <summary>Rows that were taken until a later one showed that their term is another row's.</summary>
    public List<(MatchedRow Row, RejectReason Reason)> Displaced { get; } = [];

    /// <summary>Stored terms that turned out to be the term of another one, and have not ended.</summary>
    public List<KnownTerm> Joined { get; } = [];

    /// <summary>How many rows only repeat an earlier one.</summary>
    public int Repeated { get; private set; }

    /// <summary>Takes a row; why it is a duplicate, or null.</summary>
    /// <param name="row">The row.</param>
    /// <param name="others">Stored terms that are the row's as well.</param>
    public RejectReason? Take(MatchedRow row, IEnumerable<KnownTerm> others)
    {
        if (row.Known is { } known && _joinedBy.TryGetValue(known.Id, out var joiner))
            return LedgerReasons.Duplicate(joiner);
        foreach (var other in others.Where(other => _joinedBy.TryAdd(other.Id, row.Row.Line)))
            Join(other, row);
        // An ended term of the car is no twin of its new one.
        var twins = row.Known?.HasEnded is true ? [] : _twins.Before(row);
        foreach (var stray in twins.Where((twin, place) => IsStray(twin, place, row.Known)))
            Displace(stray, row);
        if (twins.Where((twin, place) => !IsStray(twin, place, row.Known)).FirstOrDefault() is { Row: var first })
            return first with { Line = row.Row.Line } == row.Row ? Repeat() : LedgerReasons.Duplicate(first.Line);
        if (row.Known is { } term && Earlier(row, term) is var (isSame, line))
            return isSame ? Repeat() : LedgerReasons.Duplicate(line);
        Taken.Add(row);
        if (row.Known?.HasEnded is not true)
            _twins.Add(row);
        return null;
    }

    // A twin that found no stored term gives way to the one that this row found, or else to the twin before it.
    private static bool IsStray(MatchedRow twin, int place, KnownTerm? known) =>
        twin.Known is null && (known is null ? place > 0 : TwinRows.IsSameTerm(twin.Row, known.Facts));

    private void Join(KnownTerm other, MatchedRow row)
    {
        Joined.Add(other);
        if (_byTerm.GetValueOrDefault(other.Id) is { } first)
            Displace(first, row);
    }

    private void Displace(MatchedRow row, MatchedRow by)
    {
        if (!Taken.Remove(row))
            return;
        _twins.Remove(row);
        Displaced.Add((row, LedgerReasons.Duplicate(by.Row.Line)));
    }

    private (bool IsSame, int? Line)? Earlier(MatchedRow row, KnownTerm term)
    {
        if (_byTerm.TryGetValue(term.Id, out var first))
            return (first.Sha.AsSpan().SequenceEqual(row.Sha), first.Row.Line);
        _byTerm[term.Id] = row;
        var isOwn = term.ImportId == importId;
        return seen.Add(term.Id) && !isOwn ? null : (row.IsUnchanged, isOwn ? term.ImportLine : null);
    }

    private RejectReason? Repeat()
    {
        Repeated++;
        return null;
    }
}
