using System.Buffers;
using System.Globalization;

namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Reads free text: names, models, insurers; half-width letters and digits, no control
/// characters.</summary>
internal sealed class LedgerText(StringPool pool)
{
    public const int NameLength = 60;
    public const int TitleLength = 100;

    // A text element may carry any number of combining marks; no honest name has this many.
    private const int CharactersPerElement = 10;

    private static readonly SearchValues<char> NeedsCare = SearchValues.Create(CharactersInNeedOfCare());

    /// <summary>A person's or a dealer's name: at most 60 text elements; null when nothing visible is
    /// left.</summary>
    public static Parsed<string> Name(ReadOnlySpan<char> cell) => Read(cell, NameLength);

    /// <summary>A model's or an insurer's name: at most 100 text elements, shared between rows.</summary>
    public Parsed<string> Title(ReadOnlySpan<char> cell) => Read(cell, TitleLength, pool);

    /// <summary>A name that many rows repeat: at most 60 text elements, shared between rows.</summary>
    public Parsed<string> SharedName(ReadOnlySpan<char> cell) => Read(cell, NameLength, pool);

    private static Parsed<string> Read(ReadOnlySpan<char> cell, int elements, StringPool? pool = null)
    {
        if (cell.Length > elements * CharactersPerElement)
            return FieldReasons.TooLong;
        if (!cell.ContainsAny(NeedsCare))
            return Measure(cell, elements, pool);

        Span<char> clean = stackalloc char[cell.Length];
        var fault = Clean(cell, clean, out var length);
        if (fault is not null)
            return fault;
        var text = Folding.Trim(clean[..length]);
        return text.IsEmpty ? default : Measure(text, elements, pool);
    }

    private static Parsed<string> Measure(ReadOnlySpan<char> text, int elements, StringPool? pool)
    {
        var value = pool is null ? text.ToString() : pool.Share(text);
        return value.Length > elements && new StringInfo(value).LengthInTextElements > elements
            ? FieldReasons.TooLong
            : value;
    }

    private static RejectReason? Clean(ReadOnlySpan<char> cell, Span<char> clean, out int length)
    {
        length = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            var c = cell[i];
            if (char.IsHighSurrogate(c) && i + 1 < cell.Length && char.IsLowSurrogate(cell[i + 1]))
            {
                clean[length++] = c;
                clean[length++] = cell[++i];
                continue;
            }

            if (char.IsSurrogate(c) || c is '\uFFFD' or '\uFFFE' or '\uFFFF')
                return FieldReasons.LostCharacter;
            if (char.IsControl(c) && c is not ('\t' or '\r' or '\n'))
                return FieldReasons.ControlCharacter;
            if (!IsDropped(c))
                clean[length++] = Written(c);
        }

        return null;
    }

    // Joiners inside an emoji or a name carry meaning and stay.
    private static bool IsDropped(char c) => Folding.IsInvisible(c) && c is not ('\u200C' or '\u200D');

    private static char Written(char c) =>
        c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') || char.IsWhiteSpace(c)
            ? Folding.HalfWidth(c)
            : c;

    private static string CharactersInNeedOfCare()
    {
        var characters = Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code);
        return string.Concat(characters.Where(c =>
            c != ' ' && (char.IsControl(c) || char.IsSurrogate(c) || Folding.IsInvisible(c)
                || c is '\uFFFD' or '\uFFFE' or '\uFFFF' || Written(c) != c)));
    }
}
