using System.Globalization;
using System.Text.RegularExpressions;

namespace CampaignEngine.Wire;

/// <summary>
/// What people read for the name of a touch: <c>call-60</c> is a call 60 days before expiry, <c>sms-last+361</c> a text
/// 361 days after the last maintenance, <c>appointment-1</c> a call that was agreed on.
/// </summary>
public static partial class TouchNames
{
    private const string Texts = "touchName";
    private const string Anchors = "anchor";
    private const string Expiry = "expiry";

    /// <summary>The name in both languages; a name of no known form stays as it is.</summary>
    public static LocalizedText Of(string name)
    {
        if (Form().Match(name) is not { Success: true } form
            || !int.TryParse(form.Groups["days"].ValueSpan, CultureInfo.InvariantCulture, out var number))
            return new LocalizedText(name, name);
        var kind = form.Groups["kind"].Value;
        if (form.Groups["anchor"] is { Success: true, Value: var anchor })
            return Touch(name, kind, -number, Glossary.Find(Anchors, anchor));
        return kind switch
        {
            "appointment" => Fill(number > 1 ? "agreedAgain" : "agreed", number),
            "step" => Fill("step", number + 1),
            _ => Touch(name, kind, number, Glossary.Find(Anchors, Expiry)),
        };
    }

    private static LocalizedText Touch(string name, string kind, int daysBefore, GlossaryTerm? anchor) =>
        anchor is not null && Glossary.Find("channel", kind) is { } channel
            ? Fill(DayOf(daysBefore), Math.Abs(daysBefore), channel, anchor)
            : new LocalizedText(name, name);

    private static string DayOf(int daysBefore) => daysBefore switch
    {
        0 => "on",
        1 => "dayBefore",
        -1 => "dayAfter",
        > 0 => "before",
        _ => "after",
    };

    private static LocalizedText Fill(string id, int number, GlossaryTerm? channel = null, GlossaryTerm? anchor = null)
    {
        var text = Glossary.Word(Texts, id);
        return new LocalizedText(
            Filled(text.En, channel?.En, anchor?.Clause?.En), Filled(text.Zh, channel?.Zh, anchor?.Clause?.Zh));

        string Filled(string form, string? word, string? day) => form
            .Replace("{channel}", word, StringComparison.Ordinal)
            .Replace("{anchor}", day, StringComparison.Ordinal)
            .Replace("{days}", $"{number}", StringComparison.Ordinal)
            .Replace("{number}", $"{number}", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"^(?<kind>[a-z]+)-((?<anchor>[a-z]+)(?=[+-]))?(?<days>[+-]?[0-9]+)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Form();
}
