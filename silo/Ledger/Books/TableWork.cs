using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Books;

/// <summary>
/// The work of a book whose rows stand for themselves: each has a key within its dealer, is new, changes what is stored
/// under it or says the same. A second row for a key that says something else is told, in whichever chunks the two
/// stand.
/// </summary>
/// <param name="job">The import.</param>
/// <param name="key">The column that remarks name for the key.</param>
internal abstract class TableWork<TRow>(ImportJob job, LedgerColumn key) : IBookWork
    where TRow : BookRow
{
    private readonly Dictionary<ulong, (int Line, int Facts)> _seen = [];

    /// <summary>The import.</summary>
    protected ImportJob Job => job;

    /// <inheritdoc/>
    public async Task<RowCounts> SurveyAsync(
        NpgsqlConnection connection, IReadOnlyList<BookRow> rows, IReadOnlyDictionary<string, int> dealers,
        DateOnly today, List<LedgerRemark> remarks, CancellationToken stop) =>
        CountsOf(await MatchAsync(connection, rows, dealers, today, remarks, stop));

    /// <inheritdoc/>
    public virtual async Task<ChunkCounts> MergeAsync(
        NpgsqlConnection connection, IReadOnlyList<BookRow> rows, List<LedgerRemark> remarks, CancellationToken stop)
    {
        await LockAsync(connection, stop);
        var instant = await Instants.ReadAsync(connection, stop);
        var today = LocalTime.DayOf(instant.Now, TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone));
        var dealers = await LedgerDealers.EnsureAsync(connection, rows, job, instant.Now, stop);
        var found = await MatchAsync(connection, rows, dealers, today, remarks, stop);
        await SaveAsync(connection, found, instant.Now, stop);
        return ChunkCounts.Of(CountsOf(found), remarks);
    }

    /// <summary>Keeps other imports of the book out until the end of the transaction.</summary>
    protected abstract Task LockAsync(NpgsqlConnection connection, CancellationToken stop);

    /// <summary>The stored rows that rows speak of, by their ordinals.</summary>
    protected abstract Task<IReadOnlyDictionary<int, StoredRow<TRow>>> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<OwnRow<TRow>> rows, CancellationToken stop);

    /// <summary>What tells a row from others of its dealer.</summary>
    protected abstract string KeyOf(TRow row);

    /// <summary>The row as it will be: of what it does not say, what is stored stays.</summary>
    protected abstract TRow Complete(TRow row, TRow stored);

    /// <summary>Why a row, completed, cannot be taken; null when it can.</summary>
    protected virtual LedgerReject? ProblemOf(TRow row, DateOnly today) => null;

    /// <summary>Writes what is new or changes, and what else follows of it.</summary>
    protected abstract Task SaveAsync(
        NpgsqlConnection connection, IReadOnlyList<FoundRow<TRow>> rows, DateTimeOffset now, CancellationToken stop);

    /// <summary>The stored rows that a command finds: ordinal, id, then what <paramref name="read"/> takes.</summary>
    protected static async Task<IReadOnlyDictionary<int, StoredRow<TRow>>> StoredAsync(
        NpgsqlCommand command, IReadOnlyList<OwnRow<TRow>> rows, Func<NpgsqlDataReader, string, TRow> read,
        CancellationToken stop)
    {
        var stored = new Dictionary<int, StoredRow<TRow>>();
        await using var found = await command.ExecuteReaderAsync(stop);
        while (await found.ReadAsync(stop))
        {
            var ordinal = found.GetInt32(0);
            stored[ordinal] = new StoredRow<TRow>(found.GetInt64(1), read(found, rows[ordinal].Row.DealerCode));
        }

        return stored;
    }

    /// <summary>A column of rows, as statements take them.</summary>
    protected static T[] Of<T>(IReadOnlyList<OwnRow<TRow>> rows, Func<OwnRow<TRow>, T> column) =>
        [.. rows.Select(column)];

    /// <summary>A column of rows, as statements take them.</summary>
    protected static T[] Of<T>(IReadOnlyList<FoundRow<TRow>> rows, Func<FoundRow<TRow>, T> column) =>
        [.. rows.Select(column)];

    private async Task<List<FoundRow<TRow>>> MatchAsync(
        NpgsqlConnection connection, IReadOnlyList<BookRow> rows, IReadOnlyDictionary<string, int> dealers,
        DateOnly today, List<LedgerRemark> remarks, CancellationToken stop)
    {
        var own = LedgerDealers.Own(rows, dealers, job, remarks).Cast<TRow>()
            .Select(row => new OwnRow<TRow>(row, dealers[row.DealerCode])).ToList();
        var stored = await FindAsync(connection, own, stop);
        var found = new List<FoundRow<TRow>>(own.Count);
        for (var ordinal = 0; ordinal < own.Count; ordinal++)
            if (Find(own[ordinal], stored.GetValueOrDefault(ordinal), today, remarks) is { } one)
                found.Add(one);
        return found;
    }

    private FoundRow<TRow>? Find(
        OwnRow<TRow> own, StoredRow<TRow>? stored, DateOnly today, List<LedgerRemark> remarks)
    {
        var row = stored is null ? own.Row : Complete(own.Row, stored.Row);
        if (ProblemOf(row, today) is { } problem)
        {
            remarks.Add(problem);
            return null;
        }

        var facts = row.ToFacts();
        var hash = KeyHash.Of($"{own.DealerId}\n{KeyOf(row)}");
        if (_seen.TryAdd(hash, (row.Line, facts.GetHashCode())))
            return new FoundRow<TRow>(row, own.DealerId, stored?.Id, facts.Equals(stored?.Row.ToFacts()));
        var (line, earlier) = _seen[hash];
        if (earlier == facts.GetHashCode())
            return new FoundRow<TRow>(row, own.DealerId, stored?.Id, IsUnchanged: true);
        remarks.Add(LedgerReject.Of(row.Line, ColumnNames.En(key), KeyOf(row), BookReasons.Duplicate(line)));
        return null;
    }

    private static RowCounts CountsOf(List<FoundRow<TRow>> rows)
    {
        var unchanged = rows.Count(row => row.IsUnchanged);
        var added = rows.Count(row => row.IsNew);
        return new RowCounts(added, rows.Count - added - unchanged, unchanged);
    }
}

/// <summary>A row of a dealer that the import may bring rows of.</summary>
internal sealed record OwnRow<TRow>(TRow Row, int DealerId);

/// <summary>A row that is stored.</summary>
internal sealed record StoredRow<TRow>(long Id, TRow Row);

/// <summary>A row and what is stored under its key.</summary>
/// <param name="Row">The row, completed by what is stored where it says nothing.</param>
/// <param name="DealerId">Its dealer.</param>
/// <param name="Id">The stored one; null for a new row.</param>
/// <param name="IsUnchanged">Whether it says nothing new.</param>
internal sealed record FoundRow<TRow>(TRow Row, int DealerId, long? Id, bool IsUnchanged)
{
    /// <summary>Whether nothing is stored under its key.</summary>
    public bool IsNew => Id is null && !IsUnchanged;

    /// <summary>Whether it is to be written.</summary>
    public bool IsWritten => !IsUnchanged;
}
