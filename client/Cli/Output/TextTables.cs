using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows what customers wrote.</summary>
internal static class TextTables
{
    public static IRenderable List(IReadOnlyList<CustomerText> texts, Words words) => Tables.Of(words, texts,
    [
        new("col.id", text => $"{text.Id}", true),
        new("col.at", text => text.ReceivedAt),
        new("col.dealer", text => Of(text, policy => policy.Dealer)),
        new("col.plate", text => Of(text, policy => policy.Plate)),
        new("col.words", text => WordsOf(text, words)),
        new("col.judgement", text => JudgementOf(text, words)),
        new("col.judged-by", text => text.JudgedBy),
    ]);

    public static IRenderable Answer(JudgementAnswer answer, Words words) => Tables.Facts(words,
        ("col.verdict", words.Value("verdict", answer.Verdict)),
        ("col.judgement", words.Value("judgement", answer.Judgement)));

    /// <summary>What the text says, and whether that is all.</summary>
    public static string WordsOf(CustomerText text, Words words) => text switch
    {
        { Words: null } => words["say.wiped"],
        { Cut: true } => $"{text.Words} {words["say.cut"]}",
        _ => text.Words,
    };

    /// <summary>What has been said of the text, or for how long nobody has.</summary>
    public static string JudgementOf(CustomerText text, Words words) => words.Value("judgement",
        text.Judgement ?? (text.RemindedAt is null ? "unread" : "overdue"));

    private static string Of(CustomerText text, Func<PolicySummary, string?> part) =>
        string.Join(' ', (text.Policies ?? []).Select(part).OfType<string>().Distinct(StringComparer.Ordinal));
}
