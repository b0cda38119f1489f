using System.Collections.Frozen;
using System.Text.Json;

namespace CampaignEngine.Wire;

/// <summary>
/// The words of the trade, one for each thing and language, from <c>glossary.json</c>: by list (such as <c>phase</c>
/// or <c>rule</c>) and by id, which for what the wire names is its name there.
/// </summary>
public static class Glossary
{
    /// <summary>The list of rules, dispositions of calls, reasons of ends and codes of gateways.</summary>
    public const string Rules = "rule";

    /// <summary>All terms by list and id, under every id that means them.</summary>
    public static FrozenDictionary<string, FrozenDictionary<string, GlossaryTerm>> Lists { get; } = Read();

    /// <summary>The term of a list; null for an id that has none.</summary>
    public static GlossaryTerm? Find(string list, string id) =>
        Lists.TryGetValue(list, out var terms) ? terms.GetValueOrDefault(id) : null;

    /// <summary>The word for a name on the wire; the name itself where the glossary has none.</summary>
    public static LocalizedText Word(string list, string id) => Find(list, id)?.Word ?? OfFamily(
        list, id, term => term.Word);

    /// <summary>The same as a part of a sentence, for lists whose terms have one.</summary>
    public static LocalizedText Clause(string list, string id) => Find(list, id) is { } known
        ? ClauseOf(known)
        : OfFamily(list, id, ClauseOf);

    /// <summary>
    /// The word for how a touch stands: calls are made and reach somebody where texts are sent and delivered; without
    /// a channel the word that fits both.
    /// </summary>
    /// <param name="status">Name of the status.</param>
    /// <param name="channel">Channel name; null for all channels together.</param>
    public static LocalizedText Status(string status, string? channel = null)
    {
        var own = channel switch
        {
            "sms" or "wecom" => Find("textStatus", status),
            "call" or "robot" => Find("callStatus", status),
            _ => null,
        };
        return own?.Word ?? Word("status", status);
    }

    // `undelivered:CODE` is told by what stands before the colon, with the provider's code in brackets behind it.
    private static LocalizedText OfFamily(string list, string id, Func<GlossaryTerm, LocalizedText> text)
    {
        var parts = id.Split(':', 2);
        return parts.Length == 2 && Find(list, parts[0]) is { } family
            ? new LocalizedText($"{text(family).En} ({parts[1]})", $"{text(family).Zh}（{parts[1]}）")
            : new LocalizedText(id, id);
    }

    private static LocalizedText ClauseOf(GlossaryTerm term) => term.Clause ?? term.Word;

    private static FrozenDictionary<string, FrozenDictionary<string, GlossaryTerm>> Read()
    {
        using var file = typeof(Glossary).Assembly.GetManifestResourceStream("glossary.json")!;
        var lists = JsonSerializer.Deserialize(
            file, GlossaryJson.Default.DictionaryStringDictionaryStringGlossaryTerm)!;
        return lists.ToFrozenDictionary(list => list.Key, list => ById(list.Value), StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, GlossaryTerm> ById(Dictionary<string, GlossaryTerm> terms) => terms
        .SelectMany(term => (term.Value.Also ?? []).Append(term.Key), (term, id) => (id, term.Value))
        .ToFrozenDictionary(term => term.id, term => term.Value, StringComparer.Ordinal);
}
