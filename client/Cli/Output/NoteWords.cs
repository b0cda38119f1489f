using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Output;

/// <summary>
/// Says what a turn ordered: <c>suppress call-74 call-open</c> is a verb, the name of a touch, and words of the engine.
/// </summary>
internal static class NoteWords
{
    /// <summary>The order in the reader's words; an order of no known form as it came.</summary>
    public static string Of(string note, Words words)
    {
        var parts = note.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || Glossary.Find("note", parts[0]) is not { } verb)
            return note;
        var said = words.Pick(verb.Word);
        if (parts.Length == 1)
            return said;
        var channel = ChannelOf(parts[1]);
        return string.Join(
            " · ", parts.Skip(2).Select(part => StatusOrRule(part, channel, words))
                .Prepend($"{said}: {words.Touch(parts[1])}"));
    }

    private static string StatusOrRule(string name, string channel, Words words) =>
        Glossary.Find("status", name) is null ? words.Value(Glossary.Rules, name) : words.Status(name, channel);

    // What was agreed on is a call.
    private static string ChannelOf(string touch) =>
        touch.Split('-')[0] is var kind and not "appointment" ? kind : "call";
}
