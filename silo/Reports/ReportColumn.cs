using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports;

/// <summary>What the cells of a column hold; every one may be empty.</summary>
internal enum CellKind
{
    /// <summary>Text, never a formula.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yuan, with two decimals.</summary>
    Money,

    /// <summary>A share, 0 to 1, shown in percent.</summary>
    Percent,

    /// <summary>A day local to the dealer.</summary>
    Day,

    /// <summary>Day and time local to the dealer.</summary>
    Time,
}

/// <summary>A column of a report.</summary>
/// <param name="Name">Its name in JSON and in the glossary's list of columns, such as <c>expiry</c>.</param>
/// <param name="Kind">What its cells hold.</param>
internal sealed record ReportColumn(string Name, CellKind Kind = CellKind.Text)
{
    /// <summary>The glossary's list of columns.</summary>
    public const string Words = "reportColumn";

    /// <summary>The glossary's list in which its codes have words; null for text that means itself.</summary>
    public string? List { get; init; }

    /// <summary>Whether its words are all that it says, so that programs, too, get them and not its codes.</summary>
    public bool IsSaid { get; init; }

    /// <summary>What its codes say, where it is no list of the glossary; null for others.</summary>
    public Func<string, LocalizedText>? Tell { get; init; }

    /// <summary>What may be shown of its text; null for all of it.</summary>
    public Func<string, string?>? Shown { get; init; }

    /// <summary>Its heading.</summary>
    public LocalizedText Header => Glossary.Word(Words, Name);

    /// <summary>A column of codes.</summary>
    public static ReportColumn Code(string name, string list) => new(name) { List = list };

    /// <summary>A column of sentences, by their codes.</summary>
    public static ReportColumn Said(string name, string list) => new(name) { List = list, IsSaid = true };

    /// <summary>A column of codes that something else than the glossary has words for.</summary>
    public static ReportColumn Told(string name, Func<string, LocalizedText> words) =>
        new(name) { Tell = words, IsSaid = true };

    /// <summary>A column of names or numbers of people, of which only a part is shown.</summary>
    public static ReportColumn Masked(string name, Func<string, string?> shown) => new(name) { Shown = shown };

    /// <summary>A column of whole numbers.</summary>
    public static ReportColumn Number(string name) => new(name, CellKind.Number);

    /// <summary>A column of yuan.</summary>
    public static ReportColumn Money(string name) => new(name, CellKind.Money);

    /// <summary>A column of shares, 0 to 1.</summary>
    public static ReportColumn Percent(string name) => new(name, CellKind.Percent);

    /// <summary>A column of days.</summary>
    public static ReportColumn Day(string name) => new(name, CellKind.Day);
}
