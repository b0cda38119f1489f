using System.Globalization;
using System.Text;
using CampaignEngine.Silo.Hosting;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CampaignEngine.Silo.Replies;

/// <summary>
/// Tells a refusal of further texts from whatever else a customer writes: it holds nothing but words of
/// OptOutWords.yaml or of the provider, with courtesies, a sender's name in its brackets and what a phone adds. A text
/// that only mentions such a word in a sentence is for a person to read. Source: 001 row D-5.
/// </summary>
internal sealed class OptOutWords
{
    // Nobody needs as many letters to say only that.
    private const int Longest = 64;

    private const int FullWidthOffset = 0xFEE0;

    private static readonly char[] Opening = ['【', '['];
    private static readonly char[] Closing = ['】', ']'];

    private static readonly WordList Shipped = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
        .Deserialize<WordList>(Resource.Text("Replies/OptOutWords.yaml"));

    private static readonly string[] Courtesies = Letters(Shipped.Courtesies);
    private static readonly string[] Signatures = Letters(Shipped.Signatures);

    private readonly string[] _words;

    /// <param name="own">The provider's own words, beside those that are shipped.</param>
    public OptOutWords(IEnumerable<string> own) => _words = Letters([.. Shipped.Words, .. own]);

    /// <summary>Whether a text refuses further texts and says nothing else.</summary>
    public bool IsRefusal(string text) =>
        SaysIt(Letters(text)) || SaysIt(Letters(WithoutSendersName(text)));

    private bool SaysIt(string letters)
    {
        var end = letters.Length;
        foreach (var signature in Signatures)
            if (letters.IndexOf(signature, StringComparison.Ordinal) is > 0 and var begin)
                end = Math.Min(end, begin);
        return end <= Longest && SaysIt(letters.AsSpan(0, end));
    }

    // Which places can be reached by whole words, and which of them after a word that says it.
    private bool SaysIt(ReadOnlySpan<char> letters)
    {
        Span<bool> reached = stackalloc bool[letters.Length + 1];
        Span<bool> said = stackalloc bool[letters.Length + 1];
        reached[0] = true;
        for (var place = 0; place < letters.Length; place++)
            if (reached[place])
            {
                var rest = letters[place..];
                foreach (var word in _words)
                    if (rest.StartsWith(word, StringComparison.Ordinal))
                        reached[place + word.Length] = said[place + word.Length] = true;
                foreach (var courtesy in Courtesies)
                    if (rest.StartsWith(courtesy, StringComparison.Ordinal))
                    {
                        reached[place + courtesy.Length] = true;
                        said[place + courtesy.Length] |= said[place];
                    }
            }
        return said[^1];
    }

    private static string[] Letters(IEnumerable<string> words) =>
        [.. words.Select(Letters).Where(word => word.Length > 0)];

    private static string Letters(string text)
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

    // Gateways put it before a text or behind it.
    private static string WithoutSendersName(string text)
    {
        var rest = text.Trim();
        if (rest is ['【' or '[', ..])
            rest = rest[(rest.IndexOfAny(Closing) + 1)..];
        return rest is [.., '】' or ']'] && rest.LastIndexOfAny(Opening) is >= 0 and var begin ? rest[..begin] : rest;
    }

    private sealed class WordList
    {
        public string[] Words { get; init; } = [];

        public string[] Courtesies { get; init; } = [];

        public string[] Signatures { get; init; } = [];
    }
}
