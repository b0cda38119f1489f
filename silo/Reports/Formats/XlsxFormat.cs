using System.IO.Compression;

namespace CampaignEngine.Silo.Reports.Formats;

/// <summary>
/// Reports as Excel workbooks: typed cells, a bold heading that stays in sight, rows beyond what a sheet holds on a
/// next one. Written entry by entry, so that a row is all that is held.
/// </summary>
/// <param name="mostRows">Rows that a sheet holds, with its heading.</param>
internal sealed class XlsxFormat(int mostRows = XlsxFormat.RowsOfExcel) : IReportFormat
{
    private const int RowsOfExcel = 1_048_576;

    public string Name => "xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task WriteAsync(ReportDocument document, bool isChinese, Stream file, CancellationToken stop)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var names = new List<string>();
        foreach (var sheet in document.Sheets)
            await WriteAsync(sheet, isChinese, zip, names, stop);
        XlsxParts.Write(zip, names);
    }

    private async Task WriteAsync(
        ReportSheet sheet, bool isChinese, ZipArchive zip, List<string> names, CancellationToken stop)
    {
        await using var rows = sheet.Rows.GetAsyncEnumerator(stop);
        var hasNext = await rows.MoveNextAsync();
        var part = 0;
        do
        {
            names.Add(XlsxParts.SheetName(sheet.Title.In(isChinese), ++part));
            using var page = new XlsxSheet(XlsxParts.OpenSheet(zip, names.Count), sheet.Columns, isChinese);
            while (hasNext && page.Rows < mostRows)
            {
                page.Write(rows.Current.Cells);
                hasNext = await rows.MoveNextAsync();
            }
        }
        while (hasNext);
    }
}
