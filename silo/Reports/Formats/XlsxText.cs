using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CampaignEngine.Silo.Reports.Formats;

/// <summary>Text as a cell of a workbook can hold it.</summary>
internal static partial class XlsxText
{
    private const int Longest = 32_767;

    /// <summary>
    /// Leaves out what XML cannot say, cuts what a cell cannot hold, and keeps what reads like one of Excel's own
    /// escapes as the text that it is.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = EscapeLike().Replace(IsClean(text) ? text : WithoutIllegal(text), "_x005F_");
        if (clean.Length <= Longest)
            return clean;
        var end = char.IsHighSurrogate(clean[Longest - 1]) ? Longest - 1 : Longest;
        return clean[..end];
    }

    // _x000D_ would be read as a line break.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex EscapeLike();

    private static bool IsClean(string text)
    {
        foreach (var sign in text)
            if (!XmlConvert.IsXmlChar(sign))
                return false;
        return true;
    }

    // Halves of pairs stand for nothing alone; whole pairs, such as emoji, stay.
    private static string WithoutIllegal(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var place = 0; place < text.Length; place++)
            if (XmlConvert.IsXmlChar(text[place]))
                kept.Append(text[place]);
            else if (place + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[place + 1], text[place]))
                kept.Append(text[place]).Append(text[++place]);
        return kept.ToString();
    }
}
