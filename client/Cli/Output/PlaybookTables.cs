using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows playbooks.</summary>
internal static class PlaybookTables
{
    public static IRenderable List(IReadOnlyList<PlaybookSummary> playbooks, Words words) => Tables.Of(words, playbooks,
    [
        new("col.name", playbook => playbook.Name),
        new("col.version", playbook => $"{playbook.Version}", true),
        new("col.title", playbook => words.Pick(playbook.Title)),
        new("col.touches", playbook => $"{playbook.Touches}", true),
        new("col.created", playbook => words.At(playbook.CreatedAt)),
        new("col.by", playbook => playbook.CreatedBy),
    ]);

    public static IRenderable One(PlaybookView playbook, Words words) => new Rows(
        Tables.Facts(words,
            ("col.name", playbook.Name),
            ("col.version", $"{playbook.Version}"),
            ("col.title", words.Pick(playbook.Title)),
            ("col.created", $"{words.At(playbook.CreatedAt)} {playbook.CreatedBy}")),
        Tables.Of(words, playbook.Touches,
        [
            new("col.touch", touch => touch.Name),
            new("col.day", touch => $"{touch.Day}", true),
            new("col.channel", touch => words.Value("channel", touch.Channel)),
            new("col.template", touch => touch.Template),
            new("col.goal", touch => touch.Goal),
            new("col.quote", touch => touch.Quote),
            new("col.tier", touch => touch.Tiers is { } tiers ? string.Join(", ", tiers) : null),
        ]));
}
