using System.Text.RegularExpressions;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>Bounds of the short texts in receipts and inbound messages.</summary>
internal static partial class WireText
{
    public const int LongestId = 128;
    public const int LongestKey = 200;
    public const int LongestCode = 64;

    public static LocalizedText? Problem(string name, string text, int longest) => text switch
    {
        { Length: 0 } => new($"{Camel(name)} is empty", $"{Camel(name)} 为空"),
        _ when text.Length > longest => TooLong(name, longest),
        _ when text.Any(char.IsControl) =>
            new($"{Camel(name)} holds a control character", $"{Camel(name)} 含有控制字符"),
        _ => null,
    };

    private static LocalizedText TooLong(string name, int longest) =>
        new($"{Camel(name)} is longer than {longest}", $"{Camel(name)} 超过 {longest} 个字符");

    public static LocalizedText? ProblemIfAny(string name, string? text, int longest) =>
        text is null ? null : Problem(name, text, longest);

    /// <summary>
    /// A provider's code is stored and shown to people: a short run of harmless characters is kept of it, and no number
    /// that may be a phone's; null when nothing is left.
    /// </summary>
    public static string? Harmless(string? code)
    {
        var kept = (code ?? "").Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');
        var harmless = LongNumber().Replace(string.Concat(kept.Take(LongestCode)), "");
        return harmless.Length > 0 ? harmless : null;
    }

    [GeneratedRegex("[0-9]{7,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongNumber();

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
