using System.Globalization;
using System.Text;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>What a customer's text means without reading it as language.</summary>
internal enum InboundKind
{
    Reply,
    OptOut,
}

/// <summary>
/// Tells an opt-out from any other text: a keyword alone, in any case or width, with any spaces,
/// punctuation or repetition, or as the answer that the suffix asks for ("回复R"). Source: 001 row D-5.
/// </summary>
internal static class InboundText
{
    private const int FullWidthOffset = 0xFEE0;

    // Longer before shorter where one begins the other.
    private static readonly string[] Keywords = ["TD", "T", "R", "N", "退订", "退訂", "拒收", "取消"];
    private static readonly string[] Lead = ["请回复", "回复", "回"];

    public static InboundKind Classify(string text) =>
        IsKeywords(Essence(text)) ? InboundKind.OptOut : InboundKind.Reply;

    private static bool IsKeywords(string text)
    {
        var rest = text;
        while (Without(Keywords, Without(Lead, rest) ?? rest) is { } shorter)
            rest = shorter;
        return text.Length > 0 && rest.Length == 0;
    }

    private static string? Without(string[] beginnings, string text) =>
        beginnings.FirstOrDefault(one => text.StartsWith(one, StringComparison.Ordinal)) is { } found
            ? text[found.Length..]
            : null;

    private static string Essence(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(IsLetterOrDigit))
            kept.Append(Rune.ToUpperInvariant(HalfWidth(rune)).ToString());
        return kept.ToString();
    }

    private static bool IsLetterOrDigit(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber => true,
        _ => false,
    };

    private static Rune HalfWidth(Rune rune) =>
        rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - FullWidthOffset) : rune;
}
