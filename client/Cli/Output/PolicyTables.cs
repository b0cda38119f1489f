using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows policy terms; masked as they come.</summary>
internal static class PolicyTables
{
    public static IRenderable List(IReadOnlyList<PolicySummary> policies, Words words) => Tables.Of(words, policies,
    [
        new("col.id", policy => $"{policy.Id}", true),
        new("col.dealer", policy => policy.Dealer),
        new("col.plate", policy => policy.Plate),
        new("col.line", policy => words.Value("line", policy.Line)),
        new("col.owner", policy => policy.Owner),
        new("col.phone", policy => policy.Phone),
        new("col.expiry", policy => Words.Day(policy.Expiry)),
        new("col.phase", policy => PhaseOf(policy, words)),
        new("col.next", policy => policy.NextTouch is { } next ? NextOf(next, words) : null),
    ]);

    public static IRenderable One(PolicyView policy, Words words) => new Rows(
        Tables.Facts(words, [.. FactsOf(policy, words), .. MoreOf(policy, words)]),
        Tables.Of(words, policy.Touches,
        [
            new("col.touch", touch => words.Touch(touch.Name)),
            new("col.planned-at", touch => touch.PlannedAt),
            new("col.done-at", touch => touch.DoneAt),
            new("col.status", touch => words.Status(touch.Status, touch.Channel)),
            new("col.outcome", touch => RuleOf(touch.Rule, words)),
        ]));

    public static IRenderable Why(WhyView why, Words words) => new Rows(
        Tables.Facts(words, ("col.next", why.Next is { } next ? NextOf(next, words) : words["say.no-next"])),
        Tables.Of(words, why.Sentences,
        [
            new("col.because", sentence => words.Pick(sentence.En, sentence.Zh)),
            new("col.reason", sentence => RuleOf(sentence.Rule, words)),
        ]));

    public static IRenderable Timeline(IReadOnlyList<TurnView> turns, Words words) => Tables.Of(words, turns,
    [
        new("col.at", turn => turn.At),
        new("col.turn", turn => $"{turn.Turn}", true),
        new("col.message", turn => words.Value("message", turn.Message)),
        new("col.phase", turn => turn.Phase is { } phase ? words.Value("phase", phase) : null),
        new("col.notes", turn => turn.Text is { } text ? NoteOf(text, words) : NotesOf(turn, words)),
        new("col.wake-at", turn => turn.WakeAt),
    ]);

    private static string NotesOf(TurnView turn, Words words) =>
        string.Join("; ", turn.Notes.Select(note => NoteWords.Of(note, words)));

    private static string NoteOf(CustomerText text, Words words) =>
        $"{TextTables.WordsOf(text, words)} ({TextTables.JudgementOf(text, words)})";

    public static IRenderable Answer(CommandAnswer answer, Words words) => Tables.Facts(words,
        ("col.verdict", words.Value("verdict", answer.Verdict)),
        ("col.reason", RuleOf(answer.Rule, words)),
        ("col.phase", words.Value("phase", answer.Phase)));

    /// <summary>What is known of a term in any view of it.</summary>
    public static IEnumerable<(string Heading, string? Value)> FactsOf(PolicySummary policy, Words words) =>
    [
        ("col.id", $"{policy.Id}"),
        ("col.dealer", policy.Dealer),
        ("col.line", words.Value("line", policy.Line)),
        ("col.policy-no", policy.PolicyNo),
        ("col.plate", policy.Plate),
        ("col.model", policy.Model),
        ("col.owner", policy.Owner),
        ("col.phone", policy.Phone),
        ("col.second-phone", policy.SecondPhone),
        ("col.expiry", Words.Day(policy.Expiry)),
        ("col.tier", policy.Tier),
        ("col.premium", policy.Premium is { } premium ? Words.Money(premium) : null),
        ("col.phase", PhaseOf(policy, words)),
        ("col.campaign", policy.Campaign is { } campaign ? $"{campaign.Name} ({campaign.Id})" : null),
        ("col.next", policy.NextTouch is { } next ? NextOf(next, words) : null),
    ];

    private static IEnumerable<(string Heading, string? Value)> MoreOf(PolicyView policy, Words words) =>
    [
        ("col.vin", policy.Vin),
        ("col.insurer", policy.Insurer),
        ("col.silenced", string.Join(", ", policy.Silenced.Select(channel => words.Value("channel", channel)))),
        ("col.open-call", policy.OpenCall is { } call ? words.Touch(call) : null),
        ("col.appointment", words.Stamp(policy.Appointment)),
    ];

    private static string PhaseOf(PolicySummary policy, Words words)
    {
        var phase = words.Value("phase", policy.Phase);
        var known = policy.Reason is { } reason ? $"{phase} ({RuleOf(reason, words)})" : phase;
        return policy.Parked == true ? $"{known} {words["say.parked"]}" : known;
    }

    private static string? RuleOf(string? rule, Words words) =>
        rule is null ? null : words.Value(Glossary.Rules, rule);

    private static string NextOf(NextTouch next, Words words) =>
        $"{words.Touch(next.Name)}: {words.Stamp(next.At)}"
        + (next.Provisional ? " " + words["say.provisional"] : "");
}
