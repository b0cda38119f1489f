using CampaignEngine.Cli.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>A column: the key of its heading, and what stands in it.</summary>
internal sealed record Column<T>(string Heading, Func<T, string?> Cell, bool IsNumber = false)
{
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
        foreach (var column in columns)
        {
            var heading = new TableColumn(Cell(column.Title ?? words[column.Heading])) { NoWrap = column.IsNumber };
            table.AddColumn(column.IsNumber ? heading.RightAligned() : heading);
        }
        foreach (var item in items)
            table.AddRow(columns.Select(column => (IRenderable)Cell(column.Cell(item))));
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

    private static Text Cell(string? text) => new(Words.Plain(text ?? ""));
}
