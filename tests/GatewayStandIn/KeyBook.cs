namespace CampaignEngine.GatewayStandIn;

/// <summary>What the stand-in knows of every key; rebuilt from the journal after a restart.</summary>
internal sealed class KeyBook
{
    private const int MostExamples = 20;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _decisions = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _received;
    private long _charged;

    /// <summary>How often this key has arrived and what it holds; null if never.</summary>
    public Entry? Find(string key)
    {
        lock (_gate)
            return _entries.GetValueOrDefault(key);
    }

    public void Enter(JournalLine line)
    {
        lock (_gate)
        {
            _received++;
            _charged += line.Charged ? 1 : 0;
            _decisions[line.Decision] = _decisions.GetValueOrDefault(line.Decision) + 1;
            if (line.Key.Length > 0)
                _entries[line.Key] = Entry.After(_entries.GetValueOrDefault(line.Key), line);
        }
    }

    public Summary Sum(ReceiptCounts receipts)
    {
        lock (_gate)
        {
            var twoBodies = Keys(entry => entry.TwoBodies);
            var twice = Keys(entry => entry.Charges > 1);
            return new Summary
            {
                Received = _received,
                Charged = _charged,
                DistinctKeys = _entries.Count,
                KeysWithTwoBodies = twoBodies.Count,
                KeysChargedTwice = twice.Count,
                TwoBodies = [.. twoBodies.Take(MostExamples)],
                ChargedTwice = [.. twice.Take(MostExamples)],
                Decisions = new Dictionary<string, long>(_decisions, StringComparer.Ordinal),
                Receipts = receipts,
            };
        }
    }

    private List<string> Keys(Func<Entry, bool> which) =>
        [.. _entries.Where(pair => which(pair.Value)).Select(pair => pair.Key)];

    /// <summary>One key; <c>FirstBody</c> is the hash that every later body must equal.</summary>
    internal sealed record Entry(
        int Attempts, int Charges, string FirstBody, bool TwoBodies, string Decision, JournalLine? Accepted)
    {
        public static Entry After(Entry? before, JournalLine line) => new(
            line.Attempt,
            (before?.Charges ?? 0) + (line.Charged ? 1 : 0),
            before?.FirstBody ?? line.Body,
            before is not null && (before.TwoBodies || before.FirstBody != line.Body),
            line.Decision,
            before?.Accepted ?? (line.Charged ? line : null));
    }
}

/// <summary>Counts since the journal began; the lists hold at most twenty keys.</summary>
internal sealed record Summary
{
    public required long Received { get; init; }
    public required long Charged { get; init; }
    public required int DistinctKeys { get; init; }
    public required int KeysWithTwoBodies { get; init; }
    public required int KeysChargedTwice { get; init; }
    public required string[] TwoBodies { get; init; }
    public required string[] ChargedTwice { get; init; }
    public required Dictionary<string, long> Decisions { get; init; }
    public required ReceiptCounts Receipts { get; init; }
}
