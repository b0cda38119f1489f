namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Shares the strings a ledger repeats (dealers, insurers, models, agents); bounded, one per
/// file.</summary>
internal sealed class StringPool
{
    private const int Capacity = 8_192;
    private const int LongestShared = 40;

    private readonly Dictionary<string, string> _seen;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public StringPool()
    {
        _seen = new Dictionary<string, string>(StringComparer.Ordinal);
        _bySpan = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Share(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestShared)
            return text.ToString();
        if (_bySpan.TryGetValue(text, out var known))
            return known;
        var fresh = text.ToString();
        if (_seen.Count < Capacity)
            _seen.Add(fresh, fresh);
        return fresh;
    }
}
