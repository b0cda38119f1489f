using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books;

/// <summary>Reads cells that know a few words, by the words of a book.</summary>
/// <param name="values">What a cell may say.</param>
internal sealed class CellWords(IEnumerable<WordList.ValueWords> values)
{
    private const int Longest = 60;

    private readonly (string Name, string Zh, string[] Words, string[] Parts)[] _values =
    [
        .. values.Select(value => (
            value.Name, value.Zh, Plain([value.Name, value.Zh, .. value.Words]), Plain(value.Parts))),
    ];

    /// <summary>What people read of a name, in both languages: "保养 / maintenance".</summary>
    public string Shown(string name) => $"{Array.Find(_values, value => value.Name == name).Zh} / {name}";

    /// <summary>The name of what a cell says; null for words that nobody knows.</summary>
    public string? Find(ReadOnlySpan<char> cell)
    {
        if (cell.Length > Longest)
            return null;
        var plain = HeaderText.Plain(cell.ToString());
        return Array.Find(_values, value => value.Words.Contains(plain)).Name
            ?? Array.Find(_values, value => value.Parts.Any(part =>
                plain.Contains(part, StringComparison.Ordinal))).Name;
    }

    private static string[] Plain(string[] words) =>
        [.. words.Select(HeaderText.Plain).Where(word => word.Length > 0)];
}
