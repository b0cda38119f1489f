using CampaignEngine.Silo.Ledger.Reading.Headers;
using ExcelDataReader;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>Finds the ledger among a workbook's visible sheets: the first one that has its columns.</summary>
internal static class XlsxSheets
{
    private const string Visible = "visible";
    private const string Format = "xlsx";

    /// <summary>A sheet with content.</summary>
    private sealed record Sheet(int Place, string Name, bool IsVisible, HeaderFinding Header)
    {
        // One that has the columns and another fault is still the ledger, and says so.
        public bool IsLedger => Header.Refused is null
            || Header.Refused.Code != FileReasons.MissingColumnsCode && Header.Columns is not null;
    }

    /// <summary>Moves the reader to the ledger's sheet, before its first row, and names the others.</summary>
    /// <remarks>A workbook with one such sheet, or with one that its sender names, is judged by that sheet's own
    /// header. When none is a ledger, it is the nearest.</remarks>
    public static async Task<LedgerLayout> ChooseAsync(
        IExcelDataReader reader, LedgerOptions options, CancellationToken stop)
    {
        var all = await ListAsync(reader, options, stop);
        var sheets = all.FindAll(sheet => options.Sheet is { } name ? sheet.Name == name : sheet.IsVisible);
        if (sheets.Count == 0)
            return LayoutOf(options.Sheet is null ? Empty(all) : FileReasons.NoSuchSheet(options.Sheet, NamesOf(all)));
        var chosen = sheets.Count == 1 ? sheets[0] : sheets.Find(sheet => sheet.IsLedger);
        var nearest = chosen ?? sheets.MaxBy(sheet => sheet.Header.Worth)!;
        reader.Reset();
        for (var place = 0; place < nearest.Place; place++)
            reader.NextResult();
        return new LedgerLayout(
            Format, null, nearest.Name, [.. all.Select(sheet => new LedgerSheet(sheet.Name, sheet.IsVisible))],
            chosen?.Header ?? nearest.Header with
            {
                Refused = FileReasons.NoSheetFits(
                    NamesOf(sheets), NamesOf(all.Except(sheets)), nearest.Header.Refused!),
            });
    }

    /// <summary>The layout of a workbook without a ledger.</summary>
    public static LedgerLayout LayoutOf(LedgerRefused refused) => new(Format, null, null, [], refused);

    /// <summary>Whether the reader's present sheet is of a size that spreadsheets can make and one can walk
    /// through.</summary>
    /// <remarks>To be asked before any row is read: each takes the memory of all columns.</remarks>
    public static bool IsBounded(IExcelDataReader reader, LedgerLimits limits) =>
        reader.FieldCount >= 0 && reader.FieldCount <= limits.MaxSheetColumns
        && reader.RowCount >= 0 && reader.RowCount <= limits.MaxSheetRows
        && (long)reader.FieldCount * reader.RowCount <= limits.MaxSheetCells;

    private static LedgerRefused Empty(List<Sheet> hidden) =>
        hidden.Count == 0 ? FileReasons.Empty : FileReasons.OnlyHiddenSheets(NamesOf(hidden));

    private static string[] NamesOf(IEnumerable<Sheet> sheets) => [.. sheets.Select(sheet => sheet.Name)];

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
