using CampaignEngine.Silo.Ledger.Reading.Headers;
using ExcelDataReader;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>Finds the ledger among a workbook's visible sheets: the first one that has its columns.</summary>
internal static class XlsxSheets
{
    private const string Visible = "visible";

    /// <summary>A sheet with content.</summary>
    private sealed record Sheet(int Place, string Name, bool IsVisible, HeaderFinding Header)
    {
        // One that has the columns and another fault is still the ledger, and says so.
        public bool IsLedger => Header.Refused is null
            || Header.Refused.Code != FileReasons.MissingColumnsCode && Header.Columns is not null;
    }

    /// <summary>What a workbook's sheets came to.</summary>
    /// <param name="Header">The ledger's header; its refusal when no sheet is one.</param>
    /// <param name="Others">Other visible sheets that hold something.</param>
    /// <param name="Hidden">Hidden sheets that hold something.</param>
    internal sealed record Choice(HeaderFinding Header, IReadOnlyList<string> Others, IReadOnlyList<string> Hidden);

    /// <summary>Moves the reader to the ledger's sheet, before its first row, and names the others.</summary>
    /// <remarks>A workbook with one such sheet is judged by that sheet's own header.</remarks>
    public static async Task<Choice> ChooseAsync(IExcelDataReader reader, LedgerOptions options, CancellationToken stop)
    {
        var all = await ListAsync(reader, options, stop);
        var sheets = all.FindAll(sheet => sheet.IsVisible);
        string[] hidden = [.. all.Where(sheet => !sheet.IsVisible).Select(sheet => sheet.Name)];
        var chosen = sheets.Count == 1 ? sheets[0] : sheets.Find(sheet => sheet.IsLedger);
        if (chosen is null)
            return new Choice(Refusal(sheets, hidden), [], hidden);
        reader.Reset();
        for (var place = 0; place < chosen.Place; place++)
            reader.NextResult();
        return new Choice(
            chosen.Header, [.. sheets.Where(sheet => sheet != chosen).Select(sheet => sheet.Name)], hidden);
    }

    /// <summary>Whether the reader's present sheet is of a size that spreadsheets can make and one can walk
    /// through.</summary>
    /// <remarks>To be asked before any row is read: each takes the memory of all columns.</remarks>
    public static bool IsBounded(IExcelDataReader reader, LedgerLimits limits) =>
        reader.FieldCount >= 0 && reader.FieldCount <= limits.MaxSheetColumns
        && reader.RowCount >= 0 && reader.RowCount <= limits.MaxSheetRows
        && (long)reader.FieldCount * reader.RowCount <= limits.MaxSheetCells;

    private static LedgerRefused Refusal(List<Sheet> sheets, string[] hidden)
    {
        if (sheets.Count == 0)
            return hidden.Length == 0 ? FileReasons.Empty : FileReasons.OnlyHiddenSheets(hidden);
        var nearest = sheets.MaxBy(sheet => sheet.Header.Known)!;
        return FileReasons.NoSheetFits([.. sheets.Select(sheet => sheet.Name)], hidden, nearest.Header.Refused!);
    }

    private static async Task<List<Sheet>> ListAsync(
        IExcelDataReader reader, LedgerOptions options, CancellationToken stop)
    {
        var sheets = new List<Sheet>();
        var place = 0;
        do
        {
            if (await HeaderAsync(reader, options, stop) is { } header && header.Refused != FileReasons.Empty)
                sheets.Add(new Sheet(place, reader.Name, reader.VisibleState is Visible, header));
            place++;
        }
        while (reader.NextResult());
        return sheets;
    }

    private static async Task<HeaderFinding> HeaderAsync(
        IExcelDataReader reader, LedgerOptions options, CancellationToken stop) =>
        IsBounded(reader, options.Limits)
            ? await HeaderSearch.FindAsync(new XlsxRecords(reader, uses1904: false), options, stop)
            : FileReasons.TooManyColumns;
}
