using System.Globalization;
using CampaignEngine.Silo.Ledger.Reading.Csv;
using CsvHelper;

namespace CampaignEngine.Silo.Reports.Formats;

/// <summary>
/// Reports as CSV in UTF-8 with the mark by which Excel knows Chinese; no text becomes a formula. Several sheets stand
/// below each other, each under its name.
/// </summary>
internal sealed class CsvFormat : IReportFormat
{
    public string Name => "csv";

    public string MediaType => "text/csv";

    public async Task WriteAsync(ReportDocument document, bool isChinese, Stream file, CancellationToken stop)
    {
        // Sheets below each other have columns of their own.
        var isOne = document.Sheets.Count == 1;
        await using var csv = CsvWriter.Create(
            file, new CsvWriterOptions { WriteByteOrderMark = true, ValidateFieldCount = isOne }, leaveOpen: true);
        foreach (var sheet in document.Sheets)
        {
            if (!isOne)
            {
                csv.WriteField(sheet.Title.In(isChinese));
                await csv.EndRecordAsync(stop);
            }
            await WriteAsync(sheet, isChinese, csv, stop);
        }
    }

    private static async Task WriteAsync(ReportSheet sheet, bool isChinese, CsvWriter csv, CancellationToken stop)
    {
        foreach (var column in sheet.Columns)
            csv.WriteField(column.Header.In(isChinese));
        await csv.EndRecordAsync(stop);
        await foreach (var row in sheet.Rows.WithCancellation(stop))
        {
            foreach (var (column, cell) in sheet.Columns.Zip(row.Cells))
                Write(column, cell, isChinese, csv);
            await csv.EndRecordAsync(stop);
        }
    }

    // Only what somebody wrote can be meant as a formula; a number below zero is none.
    private static void Write(ReportColumn column, object? cell, bool isChinese, CsvWriter csv)
    {
        if (cell is string text)
            csv.WriteSafely(Cells.Text(column, text, isChinese));
        else
            csv.WriteField(cell switch
            {
                decimal number => number.ToString(FormatOf(column.Kind), CultureInfo.InvariantCulture),
                DateOnly day => $"{day:yyyy-MM-dd}",
                DateTime time => $"{time:yyyy-MM-dd HH:mm}",
                _ => "",
            });
    }

    private static string FormatOf(CellKind kind) => kind switch
    {
        CellKind.Money => "0.00",
        CellKind.Percent => "0.0%",
        _ => "0",
    };
}
