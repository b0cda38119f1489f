using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Formats;

/// <summary>What of cells people read.</summary>
internal static class Cells
{
    /// <summary>A text in one language.</summary>
    public static string In(this LocalizedText text, bool isChinese) => isChinese ? text.Zh : text.En;

    /// <summary>A cell of text: the word of a code, or the text itself.</summary>
    public static string Text(ReportColumn column, string text, bool isChinese) =>
        column.List is { } list ? Glossary.Word(list, text).In(isChinese)
        : column.Tell is { } tell ? tell(text).In(isChinese)
        : text;
}
