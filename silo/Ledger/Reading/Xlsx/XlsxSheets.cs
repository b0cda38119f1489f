using ExcelDataReader;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>Finds the ledger among a workbook's visible sheets: the first one that has its columns.</summary>
internal static class XlsxSheets
{
    /// <summary>A visible sheet with content.</summary>
    private sealed record Sheet(int Place, string Name, bool Fits);

    /// <summary>Moves the reader to the ledger's sheet and names the others that hold something.</summary>
    /// <remarks>A workbook with one such sheet is judged by that sheet's own header.</remarks>
    public static async Task<(IReadOnlyList<string> Others, LedgerRefused? Refused)> ChooseAsync(
        IExcelDataReader reader, LedgerLimits limits, CancellationToken stop)
    {
        if (reader.ResultsCount == 1)
            return ([], null);
        var sheets = await ListAsync(reader, limits, stop);
        if (sheets.Count == 0)
            return ([], FileReasons.Empty);
        var chosen = sheets.Count == 1 ? sheets[0] : sheets.Find(sheet => sheet.Fits);
        if (chosen is null)
            return ([], FileReasons.NoSheetFits([.. sheets.Select(sheet => sheet.Name)]));
        reader.Reset();
        for (var place = 0; place < chosen.Place; place++)
            reader.NextResult();
        return ([.. sheets.Where(sheet => sheet != chosen).Select(sheet => sheet.Name)], null);
    }

    /// <summary>Whether the reader's present sheet is of a size that spreadsheets can make and one can walk
    /// through.</summary>
    /// <remarks>To be asked before any row is read: each takes the memory of all columns.</remarks>
    public static bool IsBounded(IExcelDataReader reader, LedgerLimits limits) =>
        reader.FieldCount >= 0 && reader.FieldCount <= limits.MaxSheetColumns
        && reader.RowCount >= 0 && reader.RowCount <= limits.MaxSheetRows
        && (long)reader.FieldCount * reader.RowCount <= limits.MaxSheetCells;

    private static async Task<List<Sheet>> ListAsync(
        IExcelDataReader reader, LedgerLimits limits, CancellationToken stop)
    {
        var sheets = new List<Sheet>();
        var place = 0;
        do
        {
            if (reader.VisibleState is "visible" && await FitsAsync(reader, limits, stop) is { } fits)
                sheets.Add(new Sheet(place, reader.Name, fits));
            place++;
        }
        while (reader.NextResult());
        return sheets;
    }

    // Null for an empty sheet. One that has the columns and another fault is still the ledger, and says so.
    private static async Task<bool?> FitsAsync(IExcelDataReader reader, LedgerLimits limits, CancellationToken stop)
    {
        if (!IsBounded(reader, limits))
            return false;
        var header = new XlsxRecords(reader, uses1904: false);
        if (!await header.ReadAsync(stop))
            return null;
        return header.Fault is null && HeaderMap.Read(header, limits).Refused?.Code != FileReasons.MissingColumnsCode;
    }
}
