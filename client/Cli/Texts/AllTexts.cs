using System.Collections.Frozen;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>
/// Every text of the program by key: help.COMMAND PATH, arg.NAME, opt.NAME, col.NAME, say.NAME, and KIND.NAME for
/// names on the wire.
/// </summary>
internal static class AllTexts
{
    public static FrozenDictionary<string, LocalizedText> All { get; } = new[]
    {
        CommandTexts.All, PolicyCommandTexts.All, SymbolTexts.All, ColumnTexts.All, SentenceTexts.All, ValueTexts.All,
        ChurnTexts.All,
    }.SelectMany(texts => texts).ToFrozenDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);
}
