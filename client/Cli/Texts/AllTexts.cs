using System.Collections.Frozen;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Texts;

/// <summary>
/// Every text of the program by key: help.COMMAND PATH, arg.NAME, opt.NAME, col.NAME, say.NAME, and LIST.ID for the
/// words of the glossary.
/// </summary>
internal static class AllTexts
{
    public static FrozenDictionary<string, LocalizedText> All { get; } = new[]
    {
        CommandTexts.All, PolicyCommandTexts.All, SymbolTexts.All, ColumnTexts.All, SentenceTexts.All,
        TargetTexts.All, ChurnTexts.All, GroupTexts.All,
        PayTexts.All, StaffingTexts.All, ReportTexts.All, PartnerTexts.All, ActionTexts.All,
        SegmentTexts.All, PromotionTexts.All,
    }.SelectMany(texts => texts).Concat(OfGlossary())
        .ToFrozenDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, LocalizedText>> OfGlossary() =>
        from list in Glossary.Lists
        from term in list.Value
        select KeyValuePair.Create($"{list.Key}.{term.Key}", term.Value.Word);
}
