using System.Text.RegularExpressions;
using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>Tells headers that speak of consent or refusal: such a column is never passed over.</summary>
internal static partial class ConsentHeader
{
    private const string Marks = " \t\r\n_-*:\"'.,/()[]’\uFFFD";

    private const string Words =
        "同意|授权(?!店|经销商|服务)|许可(?!证)|允许(?!分期)|接受(?!报价|方案|分期)|可发|可联系(?!时间|电话|方式|人)|订阅|"
        + "退订|拒收|拒接|拒绝(?!原因|理由)|禁止|打扰|勿(扰|打|拨|发|致电|联系)|不(要|愿|联系)|黑名单|"
        + "CONSENT|PERMISSION|ALLOW(?!ANCE)|OPT(IN|OUT)|SUBSCRIBE|UNSUB|REFUS|DND|DONOT|DONT|"
        + "NO(SMS|CALL|CONTACT|MARKETING)|BLACKLIST|BLOCKLIST";

    /// <summary>Whether a header speaks of it.</summary>
    public static bool Speaks(string header)
    {
        Span<char> buffer = stackalloc char[Math.Min(header.Length, LedgerRemark.LongestValue)];
        var length = Folding.Fold(header.AsSpan(0, buffer.Length), buffer, Marks);
        return Consent().IsMatch(buffer[..length]);
    }

    [GeneratedRegex(Words, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Consent();
}
