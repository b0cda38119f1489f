using System.Globalization;
using System.Text.RegularExpressions;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Targets;

/// <summary>
/// A header that is a month itself: "1月", "一月", "Jan", "2026-01"; it may say what is wanted in it: "1月保费".
/// </summary>
/// <param name="Year">Its year, 2000 to 2099; null when another column says it.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Kind">The target that its cells hold; null when another column says it.</param>
internal sealed partial record MonthHeader(int? Year, int Month, LedgerColumn? Kind)
{
    private const int Century = 2000;

    private static readonly string[] Chinese =
        ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    private static readonly string[] English =
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <summary>What a header, with the title above it, says of a month; null for one that is none.</summary>
    public static MonthHeader? Of(string header)
    {
        var found = Form().Match(HeaderText.Plain(header));
        if (!found.Success)
            return null;
        var rest = found.Groups["rest"].Value.Trim('(', ')', '/', '元');
        LedgerColumn? kind = rest.Length == 0 || rest is "目标" or "TARGET" ? null : TargetKinds.Of(rest);
        return kind is null && rest is not ("" or "目标" or "TARGET")
            ? null
            : new MonthHeader(YearOf(found.Groups["year"].Value), MonthOf(found.Groups["month"].Value), kind);
    }

    private static int? YearOf(string digits) => digits.Length switch
    {
        0 => null,
        2 => Century + int.Parse(digits, CultureInfo.InvariantCulture),
        _ => int.Parse(digits, CultureInfo.InvariantCulture),
    };

    private static int MonthOf(string text) =>
        Array.IndexOf(Chinese, text) is >= 0 and var chinese ? chinese + 1
        : text.Length >= 3 ? Array.IndexOf(English, text[..3]) + 1
        : int.Parse(text, CultureInfo.InvariantCulture);

    // Plain headers have no blanks, dashes or dots, and are in upper case.
    [GeneratedRegex(
        "^(?:(?:(?<year>20\\d\\d)(?:年度?|/)?)?(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?"
        + "|(?<year>20\\d\\d)(?:年|/)?(?<month>1[0-2]|0[1-9])(?:/?01)?"
        + "|(?<year>20\\d\\d)(?:年|/)(?<month>[1-9])"
        + "|(?<month>JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEP(?:T|TEMBER)?"
        + "|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)(?<year>20\\d\\d|\\d\\d)?)(?<rest>\\D*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
