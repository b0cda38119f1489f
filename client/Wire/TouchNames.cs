using System.Globalization;

namespace CampaignEngine.Wire;

/// <summary>
/// What people read for the name of a touch: <c>call-60</c> is a call 60 days before expiry, <c>appointment-1</c> a
/// call that was agreed on.
/// </summary>
public static class TouchNames
{
    private const string Texts = "touchName";

    /// <summary>The name in both languages; a name of no known form stays as it is.</summary>
    public static LocalizedText Of(string name)
    {
        var cut = name.IndexOf('-', StringComparison.Ordinal);
        if (cut < 0 || !int.TryParse(name.AsSpan(cut + 1), CultureInfo.InvariantCulture, out var number))
            return new LocalizedText(name, name);
        var kind = name[..cut];
        if (kind == "appointment")
            return Fill(number > 1 ? "agreedAgain" : "agreed", number);
        if (kind == "step")
            return Fill("step", number + 1);
        return Glossary.Find("channel", kind) is { } channel
            ? Fill(DayOf(number), Math.Abs(number), channel)
            : new LocalizedText(name, name);
    }

    private static string DayOf(int daysBefore) => daysBefore switch
    {
        0 => "on",
        1 => "dayBefore",
        -1 => "dayAfter",
        > 0 => "before",
        _ => "after",
    };

    private static LocalizedText Fill(string id, int number, GlossaryTerm? channel = null)
    {
        var text = Glossary.Word(Texts, id);
        return new LocalizedText(Filled(text.En, channel?.En), Filled(text.Zh, channel?.Zh));

        string Filled(string form, string? word) => form
            .Replace("{channel}", word, StringComparison.Ordinal)
            .Replace("{days}", $"{number}", StringComparison.Ordinal)
            .Replace("{number}", $"{number}", StringComparison.Ordinal);
    }
}
