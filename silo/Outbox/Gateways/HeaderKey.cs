using System.Text;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// A content key as a header value: keys may hold any letter, headers only ASCII, and a signed id no dot, so
/// every other byte is percent-encoded.
/// </summary>
internal static class HeaderKey
{
    public static string Of(string key) => string.Concat(Encoding.UTF8.GetBytes(key).Select(Escape));

    private static string Escape(byte b) => IsPlain((char)b) ? ((char)b).ToString() : $"%{b:X2}";

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or ':';
}
