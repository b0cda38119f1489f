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
        new("col.anchor", playbook => words.Value("anchor", playbook.Anchor)),
        new("col.touches", playbook => $"{playbook.Touches}", true),
        new("col.created", playbook => playbook.CreatedAt),
        new("col.by", playbook => playbook.CreatedBy),
    ]);

    public static IRenderable One(PlaybookView playbook, Words words) => new Rows(
        Tables.Facts(words,
            ("col.name", playbook.Name),
            ("col.version", $"{playbook.Version}"),
            ("col.title", words.Pick(playbook.Title)),
            ("col.anchor", words.Value("anchor", playbook.Anchor)),
            ("col.created", $"{words.Stamp(playbook.CreatedAt)} {playbook.CreatedBy}")),
        Tables.Of(words, playbook.Touches,
        [
            new("col.touch", touch => words.Touch(touch.Name)),
            new("col.template", touch => touch.Template),
            new("col.goal", touch => touch.Goal is { } goal ? words.Value("goal", goal) : null),
            new("col.quote", touch => touch.Quote is { } kind ? words.Value(Glossary.Rules, kind) : null),
            new("col.tier", touch => touch.Tiers is { } tiers ? string.Join(", ", tiers) : null),
            new("col.reason", touch => touch.Reasons is { } reasons
                ? string.Join(", ", reasons.Select(reason => words.Value(Glossary.Rules, reason))) : null),
        ]));
}
