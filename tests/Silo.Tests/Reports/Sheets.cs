using System.Text;
using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Reports.Formats;
using ExcelDataReader;

namespace CampaignEngine.Silo.Tests.Reports;

/// <summary>A sheet as Excel would show it: its name and its rows, the heading first.</summary>
internal sealed record ReadSheet(string Name, List<object?[]> Rows);

/// <summary>Makes documents in memory and reads files back.</summary>
internal static class Sheets
{
    static Sheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A document of one sheet with these rows.</summary>
    public static ReportDocument Of(IReadOnlyList<ReportColumn> columns, params object?[][] rows) => new(
        ReportKinds.TitleOf("ledger"), [new ReportSheet("ledger", columns, RowsAsync(rows))]);

    /// <summary>The file of a document.</summary>
    public static async Task<byte[]> WriteAsync(
        this IReportFormat format, ReportDocument document, bool isChinese = true)
    {
        using var file = new MemoryStream();
        await format.WriteAsync(document, isChinese, file, CancellationToken.None);
        return file.ToArray();
    }

    /// <summary>The sheets of a workbook.</summary>
    public static List<ReadSheet> Read(byte[] workbook)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(workbook));
        var sheets = new List<ReadSheet>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add(new ReadSheet(reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    private static async IAsyncEnumerable<ReportRow> RowsAsync(object?[][] rows)
    {
        await Task.Yield();
        foreach (var row in rows)
            yield return new ReportRow(row, rows.Length);
    }
}
