using CampaignEngine.Cli.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>A column: the key of its heading, and what stands in it.</summary>
internal sealed record Column<T>(string Heading, Func<T, string?> Cell, bool IsNumber = false)
{
    /// <summary>A column of instants, whose zone stands in the heading once.</summary>
    public Column(string heading, Func<T, DateTimeOffset?> instant)
        : this(heading, _ => (string?)null) => Instant = instant;

    /// <summary>The instant that stands in it, UTC; null for other columns.</summary>
    public Func<T, DateTimeOffset?>? Instant { get; }

    /// <summary>The heading itself, where the answer brings it.</summary>
    public string? Title { get; init; }
}

/// <summary>Lays out answers as tables; every text is shown as it is, never as markup.</summary>
internal static class Tables
{
    /// <summary>One row for each item.</summary>
    public static Table Of<T>(Words words, IEnumerable<T> items, IReadOnlyList<Column<T>> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        var rows = items.ToList();
        foreach (var column in columns)
        {
            var heading = new TableColumn(Cell(HeadingOf(column, rows, words))) { NoWrap = column.IsNumber };
            table.AddColumn(column.IsNumber ? heading.RightAligned() : heading);
        }
        foreach (var row in rows)
            table.AddRow(columns.Select(column => (IRenderable)Cell(TextOf(column, row, words))));
        return table;
    }

    /// <summary>One row for each fact that is known.</summary>
    public static Table Facts(Words words, params IEnumerable<(string Heading, string? Value)> facts)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumn("").AddColumn("");
        foreach (var (heading, value) in facts)
        {
            if (!string.IsNullOrEmpty(value))
                table.AddRow(Cell(words[heading]), Cell(value));
        }
        return table;
    }

    private static string HeadingOf<T>(Column<T> column, List<T> rows, Words words) =>
        column.Instant is { } instant && words.ZoneOf(rows.Select(instant).OfType<DateTimeOffset>()) is { } zone
            ? $"{words[column.Heading]} ({zone})"
            : column.Title ?? words[column.Heading];

    private static string? TextOf<T>(Column<T> column, T row, Words words) =>
        column.Instant is { } instant ? words.At(instant(row)) : column.Cell(row);

    private static Text Cell(string? text) => new(Words.Plain(text ?? ""));
}
