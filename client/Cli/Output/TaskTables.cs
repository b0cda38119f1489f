using System.Globalization;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows call tasks.</summary>
internal static class TaskTables
{
    public static IRenderable List(IReadOnlyList<CallTask> tasks, Words words) => Tables.Of(words, tasks,
    [
        new("col.id", task => $"{task.Id}", true),
        new("col.dealer", task => task.Policy.Dealer),
        new("col.plate", task => task.Policy.Plate),
        new("col.expiry", task => Words.Day(task.Policy.Expiry)),
        new("col.touch", task => words.Touch(task.Touch)),
        new("col.goal", task => words.Value("goal", task.Goal)),
        new("col.priority", task => $"{task.Priority}", true),
        new("col.opened", task => task.OpenedAt),
        new("col.lease-until", task => task.LeaseUntil),
        new("col.lease-left", task => Left(task.LeaseSecondsLeft), true),
        new("col.unread-texts", task => task.UnreadTexts is { } texts ? $"{texts.Count}" : null, true),
    ]);

    public static IRenderable Lease(TaskLease lease, Words words) => Tables.Facts(words,
    [
        ("col.lease-until", words.Stamp(lease.LeaseUntil)),
        ("col.lease-left", Left(lease.LeaseSecondsLeft)),
    ]);

    public static IRenderable One(CallTask task, Words words) => task.AlsoAbout is { Count: > 0 } others
        ? new Rows(Facts(task, words), Household(others, words))
        : Facts(task, words);

    private static Table Household(IReadOnlyList<SpokenTerm> others, Words words) => Tables.Of(words, others,
    [
        new("col.also-about", term => $"{term.Policy}", true),
        new("col.plate", term => term.Plate),
        new("col.line", term => words.Value("line", term.Line)),
        new("col.expiry", term => Words.Day(term.Expiry)),
        new("col.phase", term => words.Value("phase", term.Phase)),
    ]);

    private static Table Facts(CallTask task, Words words) => Tables.Facts(words,
    [
        ("col.task", $"{task.Id}"),
        ("col.epoch", $"{task.Epoch}"),
        ("col.lease-until", words.Stamp(task.LeaseUntil)),
        ("col.lease-left", Left(task.LeaseSecondsLeft)),
        ("col.touch", words.Touch(task.Touch)),
        ("col.goal", words.Value("goal", task.Goal)),
        ("col.priority", $"{task.Priority}"),
        ("col.raised-by", task.RaisedBy is { } rule ? words.Value(Glossary.Rules, rule) : null),
        .. PolicyTables.FactsOf(task.Policy, words),
        .. (task.UnreadTexts ?? []).Select(text => ("col.unread-texts", (string?)TextTables.WordsOf(text, words))),
    ]);
    private static string? Left(int? seconds) =>
        seconds is { } left ? TimeSpan.FromSeconds(left).ToString("mm\\:ss", CultureInfo.InvariantCulture) : null;
}
