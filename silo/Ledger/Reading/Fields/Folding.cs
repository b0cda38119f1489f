namespace CampaignEngine.Silo.Ledger.Reading.Fields;

/// <summary>Brings what people and spreadsheets type to one written form: half-width, without invisible
/// marks.</summary>
internal static class Folding
{
    public static char HalfWidth(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        _ when c > ' ' && c < '\u0080' => c,
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    /// <summary>Marks that turn the reading direction: they can make one name look like another.</summary>
    public static bool IsBidi(char c) =>
        c is '\u200E' or '\u200F' or '\u061C'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsInvisible(char c) =>
        c >= '\u00AD' && (IsBidi(c) || c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200D')
            or (>= '\u2060' and <= '\u2064') or '\u180E');

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> cell)
    {
        while (!cell.IsEmpty && IsEdge(cell[0]))
            cell = cell[1..];
        while (!cell.IsEmpty && IsEdge(cell[^1]))
            cell = cell[..^1];
        return cell;
    }

    /// <summary>Half-width, upper-case and without invisible and <paramref name="dropped"/>
    /// characters.</summary>
    /// <returns>The number of characters written, or -1 when they do not fit.</returns>
    public static int Fold(ReadOnlySpan<char> cell, Span<char> into, ReadOnlySpan<char> dropped)
    {
        var length = 0;
        foreach (var raw in cell)
        {
            // Nearly every character of a key is one of these; the rest may cost more.
            var c = char.IsAsciiLetterOrDigit(raw) ? raw : HalfWidth(raw);
            if (!char.IsAsciiLetterOrDigit(c) && (IsInvisible(c) || dropped.Contains(c)))
                continue;
            if (length == into.Length)
                return -1;
            into[length++] = char.IsAsciiLetterLower(c) ? (char)(c - ' ') : c;
        }

        return length;
    }

    private static bool IsEdge(char c) => c is ' ' or '\t' or '\r' or '\n'
        || (c >= '\u0080' && (char.IsWhiteSpace(c) || IsInvisible(c)));
}
