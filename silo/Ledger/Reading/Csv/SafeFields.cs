using System.Buffers;
using CsvHelper;

namespace CampaignEngine.Silo.Ledger.Reading.Csv;

/// <summary>Writes fields that spreadsheets open safely: no text of somebody's becomes a formula.</summary>
internal static class SafeFields
{
    // Spreadsheets run a cell that begins with one of these, in any width. Source: OWASP.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r＝＋－＠");

    /// <summary>Writes a text; one that would begin a formula gets an apostrophe before it.</summary>
    public static void WriteSafely(this CsvWriter csv, string text)
    {
        if (text.Length > 0 && FormulaStarts.Contains(text[0]))
            csv.WriteField($"'{text}", CsvQuoting.Always);
        else
            csv.WriteField(text);
    }
}
