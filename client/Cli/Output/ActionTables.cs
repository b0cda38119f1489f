using System.Globalization;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows what dealers are behind with and what is done about it.</summary>
internal static class ActionTables
{
    // Counts are measured in pieces, all else in shares.
    private static readonly string[] Counts = ["late-calls", "overdue-texts"];

    public static IRenderable List(IEnumerable<ActionView> items, Words words) => Tables.Of(words, items,
    [
        new("col.id", item => $"{item.Id}", true),
        new("col.measure", item => words[$"measure.{item.Measure}"]),
        new("col.is", item => Figure(item.Measure, item.LastValue ?? item.Value), true),
        new("col.wanted", item => Figure(item.Measure, item.LastWanted ?? item.Wanted), true),
        new("col.action-owner", item => item.Owner),
        new("col.due", item => DueOf(item, words)),
        new("col.weeks-carried", item => Words.Number(item.WeeksCarried), true),
        new("col.todo", item => item.Todo),
        new("col.action-result", item => item.Result),
    ]);

    public static IRenderable One(ActionView item, Words words) => new Rows(
        Tables.Facts(words,
            ("col.id", $"{item.Id}"),
            ("col.dealer", $"{item.Dealer.Code} {item.Dealer.Name}"),
            ("col.measure", words[$"measure.{item.Measure}"]),
            ("col.found-on", Words.Day(item.FoundOn)),
            ("col.says", item.Says is { } says ? words.Pick(says) : null),
            ("col.action-owner", item.Owner), ("col.due", DueOf(item, words)), ("col.todo", item.Todo),
            ("col.weeks-carried", Words.Number(item.WeeksCarried)),
            ("col.closed-on", Words.Day(item.ClosedOn)), ("col.closed-by", item.ClosedBy),
            ("col.action-result", item.Result)),
        Tables.Of(words, item.Changes,
        [
            new("col.at", change => (DateTimeOffset?)change.At),
            new("col.said-by", change => change.By),
            new("col.action-owner", change => change.Owner),
            new("col.due", change => Words.Day(change.DueOn)),
            new("col.todo", change => change.Todo),
            new("col.action-result", change => change.Result),
        ]));

    private static string? DueOf(ActionView item, Words words) =>
        item.IsLate ? $"{Words.Day(item.DueOn)} {words["say.late"]}" : Words.Day(item.DueOn);

    private static string Figure(string measure, decimal? value) =>
        Counts.Contains(measure)
            ? value?.ToString("#,0", CultureInfo.InvariantCulture) ?? "–"
            : ChurnTables.Share(value);
}
