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

    /// <summary>An instant in the zone of this computer.</summary>
    public string? At(DateTimeOffset? instant) =>
        instant is { } at
            ? TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : null;

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
