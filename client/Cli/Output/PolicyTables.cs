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
            new("col.touch", touch => touch.Name),
            new("col.channel", touch => words.Value("channel", touch.Channel)),
            new("col.planned-at", touch => words.At(touch.PlannedAt)),
            new("col.done-at", touch => words.At(touch.DoneAt)),
            new("col.status", touch => words.Value("status", touch.Status)),
            new("col.rule", touch => touch.Rule),
        ]));

    public static IRenderable Why(WhyView why, Words words) => new Rows(
        Tables.Facts(words, ("col.next", why.Next is { } next ? NextOf(next, words) : words["say.no-next"])),
        Tables.Of(words, why.Sentences,
        [
            new("col.because", sentence => words.Pick(sentence.En, sentence.Zh)),
            new("col.rule", sentence => sentence.Rule),
        ]));

    public static IRenderable Timeline(IReadOnlyList<TurnView> turns, Words words) => Tables.Of(words, turns,
    [
        new("col.at", turn => words.At(turn.At)),
        new("col.turn", turn => $"{turn.Turn}", true),
        new("col.message", turn => words.Value("message", turn.Message)),
        new("col.phase", turn => turn.Phase is { } phase ? words.Value("phase", phase) : null),
        new("col.notes", turn => turn.Text is { } text ? NoteOf(text, words) : string.Join(", ", turn.Notes)),
        new("col.wake-at", turn => words.At(turn.WakeAt)),
    ]);

    private static string NoteOf(CustomerText text, Words words) =>
        $"{TextTables.WordsOf(text, words)} ({TextTables.JudgementOf(text, words)})";

    public static IRenderable Answer(CommandAnswer answer, Words words) => Tables.Facts(words,
        ("col.verdict", words.Value("verdict", answer.Verdict)),
        ("col.rule", answer.Rule),
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
        ("col.open-call", policy.OpenCall),
        ("col.appointment", words.At(policy.Appointment)),
    ];

    private static string PhaseOf(PolicySummary policy, Words words)
    {
        var phase = words.Value("phase", policy.Phase);
        var known = policy.Reason is { } reason ? $"{phase} ({reason})" : phase;
        return policy.Parked == true ? $"{known} {words["say.parked"]}" : known;
    }

    private static string NextOf(NextTouch next, Words words) =>
        $"{next.Name} {words.Value("channel", next.Channel)} {words.At(next.At)}"
        + (next.Provisional ? " " + words["say.provisional"] : "");
}
