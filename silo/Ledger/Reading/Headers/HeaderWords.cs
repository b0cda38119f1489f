using System.Globalization;
using CampaignEngine.Silo.Ledger.Reading.Books.Targets;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>Recognises headers as people write them: with units and hints in brackets, numbers, and two words for one
/// thing.</summary>
/// <param name="own">A group's own words, by column.</param>
/// <param name="list">The words of a book.</param>
internal sealed class HeaderWords(IReadOnlyDictionary<LedgerColumn, string[]> own, WordList list)
{
    private const double Alike = 0.6;
    private const int MostDigits = 2;

    private static readonly char[] Between = ['/', '或', '、', '|', '\\'];
    private static readonly string[] TitleEndings = ["保单信息", "信息", "资料", "情况", "部分", "INFORMATION", "INFO"];
    private static readonly HashSet<string> Asides = [.. Plain(WordList.Shipped.Asides.Words)];
    private static readonly string[] AsideBeginnings = Plain(WordList.Shipped.Asides.Beginnings);
    private static readonly string[] AsideEndings = Plain(WordList.Shipped.Asides.Endings);

    /// <summary>The words of the ledger that are shipped, without any of a group.</summary>
    public static readonly HeaderWords Shipped = new(new Dictionary<LedgerColumn, string[]>());

    private readonly KnownWords _known = new(own, list);

    /// <summary>The words of the ledger.</summary>
    /// <param name="own">A group's own words, by column.</param>
    public HeaderWords(IReadOnlyDictionary<LedgerColumn, string[]> own)
        : this(own, WordList.Shipped)
    {
    }

    /// <summary>Whether the book has a column.</summary>
    public bool Has(LedgerColumn column) => list.Has(column);

    /// <summary>The words of another book, with those of the same group.</summary>
    public HeaderWords Of(WordList book) => book == list ? this : new HeaderWords(own, book);

    /// <summary>What a header says that its column holds; null for one that nobody knows.</summary>
    public HeaderMeaning? Recognise(string header) => MonthOf(header) ?? Read(HeaderText.Plain(header));

    /// <summary>What a header says under a title that spans several columns: "商业险" above "止期".</summary>
    public HeaderMeaning? Recognise(string title, string header)
    {
        if (MonthOf($"{title} {header}") is { } month)
            return month;
        var (group, plain) = (TitleOf(title), HeaderText.Plain(header));
        if (plain.Length == 0 || KnownWords.IsOfAnotherTime(group))
            return null;
        if (_known.Find(group + plain) is { } whole)
            return whole;
        var meaning = Read(plain);
        if (KnownWords.LineOf(group) is { } line && (meaning is null || meaning is { Line: null, IsOfPolicy: true }))
            return Read(KnownWords.WordOf(line) + plain);
        return KnownWords.IsOfOtherPeople(group) && meaning is { IsOfPerson: true } ? null : meaning;
    }

    /// <summary>The one of some columns that an unknown header most likely means; null when none is like it.</summary>
    public LedgerColumn? LikeliestOf(string header, IReadOnlyCollection<LedgerColumn> columns)
    {
        var plain = HeaderText.Plain(header);
        if (plain.Length < 2 || KnownWords.IsOther(plain))
            return null;
        var (likeness, column) = _known.All.Where(known => columns.Contains(known.Column))
            .Select(known => (Likeness(plain, known.Word), known.Column)).Append(default).MaxBy(known => known.Item1);
        return likeness >= Alike ? column : null;
    }

    // Months that are columns stand in no list.
    private HeaderMeaning? MonthOf(string header) =>
        list.Has(LedgerColumn.MonthTarget) && MonthHeader.Of(header) is not null
            ? new HeaderMeaning(LedgerColumn.MonthTarget, null, 0)
            : null;

    private HeaderMeaning? Read(string plain) => plain.Length == 0
        ? null
        : _known.Find(plain) ?? Bracketed(plain) ?? Numbered(plain) ?? Alternatives(plain) ?? WithAside(plain);

    private HeaderMeaning? Bracketed(string plain)
    {
        var close = plain.IndexOf(')', StringComparison.Ordinal);
        var open = close < 0 ? -1 : plain.LastIndexOf('(', close);
        if (open < 0)
            return null;
        var (inside, outside) = (plain[(open + 1)..close], plain.Remove(open, close - open + 1));
        if (outside.Length == 0)
            return null;
        if (IsAside(inside) || Read(inside) is { } said && said.IsLike(Read(outside)))
            return Read(outside);
        return _known.Find(inside + outside) ?? _known.Find(outside + inside) ?? Numbered(outside + inside);
    }

    // Only phones are numbered; of whatever else there were two, one would be lost.
    private HeaderMeaning? Numbered(string plain)
    {
        var word = plain.TrimEnd("0123456789".ToCharArray());
        var digits = plain[word.Length..];
        return digits.Length is > 0 and <= MostDigits && Read(word) is { Column: LedgerColumn.Phone } phone
            ? phone with { Rank = phone.Rank + int.Parse(digits, CultureInfo.InvariantCulture) }
            : null;
    }

    private HeaderMeaning? Alternatives(string plain)
    {
        if (plain.IndexOfAny(Between) < 0)
            return null;
        var parts = plain.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(part => !IsAside(part))
            .Select(Read).ToList();
        return parts.Count > 0 && parts.TrueForAll(part => part is { } read && read.IsLike(parts[0]))
            ? parts.MinBy(part => part!.Value.Rank)
            : null;
    }

    private HeaderMeaning? WithAside(string plain) => Asides
        .Where(aside => plain.Length > aside.Length && plain.EndsWith(aside, StringComparison.Ordinal))
        .Select(aside => _known.Find(plain[..^aside.Length])).FirstOrDefault(meaning => meaning is not null);

    private static string TitleOf(string title)
    {
        var plain = HeaderText.Plain(title);
        return Array.Find(TitleEndings, ending => plain.EndsWith(ending, StringComparison.Ordinal)) is { } ending
            ? plain[..^ending.Length]
            : plain;
    }

    private static bool IsAside(string inside) => Asides.Contains(inside)
        || AsideBeginnings.Any(word => inside.StartsWith(word, StringComparison.Ordinal))
        || AsideEndings.Any(word => inside.EndsWith(word, StringComparison.Ordinal));

    /// <summary>How much two words have in common, in order: 0 for nothing, 1 for the same.</summary>
    private static double Likeness(string one, string other)
    {
        var lengths = new int[other.Length + 1];
        foreach (var c in one)
        {
            var diagonal = 0;
            for (var i = 1; i <= other.Length; i++)
                (diagonal, lengths[i]) = (lengths[i],
                    c == other[i - 1] ? diagonal + 1 : Math.Max(lengths[i], lengths[i - 1]));
        }

        return 2.0 * lengths[^1] / (one.Length + other.Length);
    }

    private static string[] Plain(string[] words) => [.. words.Select(HeaderText.Plain)];
}
