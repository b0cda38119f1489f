using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// Takes the rows of a chunk one by one, each term once a file: a second row that says the same is only counted, one
/// that says something else is a duplicate, in whichever chunks the two stand.
/// </summary>
/// <param name="importId">The import; what it wrote before a restart is known by this number.</param>
/// <param name="seen">The terms that earlier chunks spoke of; takes those of this one.</param>
internal sealed class EarlierRows(long importId, SeenPolicies seen)
{
    private readonly TwinRows _twins = new();
    private readonly Dictionary<long, MatchedRow> _byTerm = [];

    /// <summary>The first rows of their terms.</summary>
    public List<MatchedRow> Taken { get; } = [];

    /// <summary>How many rows only repeat an earlier one.</summary>
    public int Repeated { get; private set; }

    /// <summary>Takes a row; why it is a duplicate, or null.</summary>
    public RejectReason? Take(MatchedRow row)
    {
        // An ended term of the car is no twin of its new one.
        if (row.Known?.HasEnded is not true && _twins.Before(row.Row) is { } twin)
            return twin with { Line = row.Row.Line } == row.Row ? Repeat() : LedgerReasons.Duplicate(twin.Line);
        if (row.Known is { } term && Earlier(row, term) is var (isSame, line))
            return isSame ? Repeat() : LedgerReasons.Duplicate(line);
        Taken.Add(row);
        return null;
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
