using CampaignEngine.Grains.Campaigns;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>
/// The words of HeaderWords.yaml and of a group, as whole headers: alone, behind a line of insurance or behind a party
/// ("交强险止期", "被保险人手机号"). Nothing is guessed from a part of a header: "上年到期日" is nobody's expiry date.
/// </summary>
internal sealed class KnownWords
{
    /// <summary>Ranks of words leave room for the numbers of columns between them: "手机号2".</summary>
    private const int RankStep = 100;

    /// <summary>A word of insurance as such.</summary>
    private const string AnyInsurance = "保险";

    private const int PartyStep = 10 * RankStep;

    private static readonly WordList List = WordList.Shipped;
    private static readonly string[] Insurance = Plain(List.Lines.Insurance);
    private static readonly string[] Times = Plain(List.Others.Times);
    private static readonly string[] People = Plain(List.Others.People);
    private static readonly HashSet<string> Others = [.. Plain(List.Others.Words)];

    private static readonly (string Word, InsuranceLine Line)[] Lines =
    [
        .. Plain(List.Lines.Commercial).Select(word => (Word: word, Line: InsuranceLine.Commercial))
            .Concat(Plain(List.Lines.Compulsory).Select(word => (Word: word, Line: InsuranceLine.Compulsory)))
            .OrderByDescending(line => line.Word.Length),
    ];

    private static readonly (string Word, int Rank)[] Parties =
    [
        .. List.Parties.SelectMany((words, rank) => Plain(words).Select(word => (Word: word, Rank: rank * PartyStep)))
            .OrderByDescending(party => party.Word.Length),
    ];

    private readonly Dictionary<string, HeaderMeaning> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeaderMeaning> _ofLine = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeaderMeaning> _ofParty = new(StringComparer.Ordinal);

    /// <param name="own">A group's own words, as good as the best of those that are shipped.</param>
    /// <param name="list">The words of a book.</param>
    public KnownWords(IReadOnlyDictionary<LedgerColumn, string[]> own, WordList list)
    {
        foreach (var (column, words) in own.Where(column => list.Has(column.Key)))
            Add(_words, column, [words]);
        foreach (var column in list.All)
        {
            var words = list.Columns[ColumnNames.En(column)];
            Add(_words, column, words.Words);
            Add(_words, column, [[ColumnNames.En(column), words.Name]]);
            Add(_ofLine, column, words.OfLine);
            Add(_ofParty, column, words.OfParty);
        }
    }

    /// <summary>All words, those of a policy behind insurance, in their plain form.</summary>
    public IEnumerable<(string Word, LedgerColumn Column)> All =>
        _words.Select(word => (word.Key, word.Value.Column))
            .Concat(_ofLine.Select(word => (AnyInsurance + word.Key, word.Value.Column)));

    /// <summary>What a plain header means; null for an unknown one.</summary>
    public HeaderMeaning? Find(string plain)
    {
        if (_words.TryGetValue(plain, out var meaning))
            return meaning;
        return IsOther(plain) ? null : OfLine(plain) ?? OfInsurance(plain) ?? OfParty(plain);
    }

    /// <summary>Whether a plain header is known to be of something else.</summary>
    public static bool IsOther(string plain) =>
        Others.Contains(plain) || IsOfAnotherTime(plain) || IsOfOtherPeople(plain);

    /// <summary>Whether a plain header, or the title above several, speaks of another term.</summary>
    public static bool IsOfAnotherTime(string plain) =>
        Times.Any(word => plain.StartsWith(word, StringComparison.Ordinal));

    /// <summary>Whether a plain header, or the title above several, speaks of staff or of companies.</summary>
    public static bool IsOfOtherPeople(string plain) =>
        People.Any(word => plain.StartsWith(word, StringComparison.Ordinal));

    /// <summary>The one line of insurance that a plain title begins with; null for none or both.</summary>
    public static InsuranceLine? LineOf(string plain)
    {
        var (word, line) = Lines.FirstOrDefault(line => plain.StartsWith(line.Word, StringComparison.Ordinal));
        return word is null || Lines.Any(other =>
            other.Line != line && plain.Contains(other.Word, StringComparison.Ordinal)) ? null : line;
    }

    /// <summary>A word of a line of insurance.</summary>
    public static string WordOf(InsuranceLine line) => Array.Find(Lines, word => word.Line == line).Word;

    private HeaderMeaning? OfLine(string plain)
    {
        foreach (var (word, line) in Lines)
            if (Without(plain, word) is { } rest && (BehindLine(rest) ?? OfInsurance(rest)) is { } meaning)
                return meaning with { Line = line };
        return null;
    }

    private HeaderMeaning? OfInsurance(string plain)
    {
        foreach (var word in Insurance)
            if (plain.StartsWith(word, StringComparison.Ordinal) && BehindLine(plain[word.Length..]) is { } meaning)
                return meaning;
        return null;
    }

    private HeaderMeaning? OfParty(string plain)
    {
        foreach (var (word, rank) in Parties)
            if (plain.StartsWith(word, StringComparison.Ordinal)
                && _ofParty.TryGetValue(plain[word.Length..], out var meaning))
                return meaning with { Rank = meaning.Rank + rank };
        return null;
    }

    private HeaderMeaning? BehindLine(string rest) => _ofLine.TryGetValue(rest, out var meaning) ? meaning : null;

    // "商业险止期", and some write "止期-商业险".
    private static string? Without(string plain, string word) =>
        plain.StartsWith(word, StringComparison.Ordinal) ? plain[word.Length..]
        : plain.EndsWith(word, StringComparison.Ordinal) ? plain[..^word.Length]
        : null;

    private static void Add(Dictionary<string, HeaderMeaning> to, LedgerColumn column, string[][] ranks)
    {
        for (var rank = 0; rank < ranks.Length; rank++)
            foreach (var word in Plain(ranks[rank]))
                to.TryAdd(word, new HeaderMeaning(column, null, rank * RankStep));
    }

    private static string[] Plain(string[] words) => [.. words.Select(HeaderText.Plain)];
}
