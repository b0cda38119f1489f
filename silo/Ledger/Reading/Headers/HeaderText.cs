using System.Text.RegularExpressions;
using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>Brings headers to one written form: "Dealer Code", "1. dealer-code*" and "dealer_code" are one.</summary>
internal static partial class HeaderText
{
    private const int Longest = 60;
    private const int LongestKey = LedgerRemark.LongestValue;
    private const string Marks = " \t\r\n_-*:.\"'#★☆·";

    /// <summary>Half-width, upper-case, without blanks, joining marks and a number in front; "" for a text that is too
    /// long to be a header.</summary>
    public static string Plain(string header)
    {
        var text = Numbering().Replace(header, "");
        Span<char> buffer = stackalloc char[Longest];
        var length = Folding.Fold(text, buffer, Marks);
        for (var i = 0; i < length; i++)
            buffer[i] = Bracket(buffer[i]);
        return length <= 0 ? "" : buffer[..length].ToString();
    }

    /// <summary>What makes two headers one, however long: case, width, blanks and marks do not count.</summary>
    public static string Key(string header)
    {
        Span<char> buffer = stackalloc char[LongestKey];
        var text = header.AsSpan(0, Math.Min(header.Length, LongestKey));
        return Folding.Fold(text, buffer, Marks) is var length and > 0 ? buffer[..length].ToString() : "";
    }

    private static char Bracket(char c) => c switch
    {
        '[' or '{' or '【' or '〔' or '〖' or '〈' or '《' or '「' => '(',
        ']' or '}' or '】' or '〕' or '〗' or '〉' or '》' or '」' => ')',
        _ => c,
    };

    [GeneratedRegex(@"^[\s*＊]*[\(（]?\d{1,3}[\)）.．、][\s*＊]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbering();
}
