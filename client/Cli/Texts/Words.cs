using System.Globalization;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>The texts in the reader's language, and numbers, days and instants as people read them.</summary>
internal sealed class Words(Language language, TimeZoneInfo zone)
{
    public Language Language => language;

    /// <summary>A text that must be there.</summary>
    public string this[string key] => Pick(AllTexts.All[key]);

    /// <summary>A text with values in it.</summary>
    public string Say(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The word for a name on the wire; the name itself when it is not known.</summary>
    public string Value(string list, string name) => Pick(Glossary.Word(list, name));

    public string Pick(LocalizedText text) => Pick(text.En, text.Zh);

    public string Pick(string english, string chinese) => language == Language.Chinese ? chinese : english;

    /// <summary>How a touch stands, in the words of its channel; null for all channels together.</summary>
    public string Status(string status, string? channel = null) => Pick(Glossary.Status(status, channel));

    /// <summary>The name of a touch, such as <c>call-60</c>, in words.</summary>
    public string Touch(string name) => Pick(TouchNames.Of(name));

    /// <summary>An instant in the zone of this computer, which stands in the heading above it.</summary>
    public string? At(DateTimeOffset? instant) =>
        instant is { } at
            ? TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : null;

    /// <summary>An instant in the zone of this computer, with that zone.</summary>
    public string? Stamp(DateTimeOffset? instant) =>
        instant is { } at ? $"{At(at)} {OffsetText(zone.GetUtcOffset(at))}" : null;

    /// <summary>
    /// The zone of this computer for a heading: <c>UTC+8</c>, or its name where clocks change between the instants;
    /// null without instants.
    /// </summary>
    public string? ZoneOf(IEnumerable<DateTimeOffset> instants) =>
        instants.Select(at => zone.GetUtcOffset(at)).Distinct().ToList() switch
        {
            [] => null,
            [var only] => OffsetText(only),
            _ => zone.Id,
        };

    private static string OffsetText(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "UTC-" : "UTC+")
        + offset.ToString(offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Money(decimal yuan) => yuan.ToString("N2", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string YesNo(bool yes) => this[yes ? "say.yes" : "say.no"];

    /// <summary>A text without signs that would steer a terminal; other people's names are shown here.</summary>
    public static string Plain(string text) =>
        text.Any(char.IsControl)
            ? string.Concat(text.Select(sign => char.IsControl(sign) && sign != '\n' ? '?' : sign))
            : text;
}
