using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CampaignEngine.Silo.Reports.Formats;

/// <summary>
/// Reports for programs: codes as the wire names them, columns by name, empty cells left out. What is said to people is
/// said in the language asked for.
/// </summary>
internal sealed class JsonFormat : IReportFormat
{
    private const int BufferBytes = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Name => "json";

    public string MediaType => "application/json";

    public async Task WriteAsync(ReportDocument document, bool isChinese, Stream file, CancellationToken stop)
    {
        await using var json = new Utf8JsonWriter(file, Options);
        json.WriteStartObject();
        json.WriteString("title", document.Title.In(isChinese));
        json.WriteStartArray("sheets");
        foreach (var sheet in document.Sheets)
            await WriteAsync(sheet, isChinese, json, stop);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static async Task WriteAsync(ReportSheet sheet, bool isChinese, Utf8JsonWriter json, CancellationToken stop)
    {
        json.WriteStartObject();
        json.WriteString("name", sheet.Name);
        json.WriteString("title", sheet.Title.In(isChinese));
        json.WriteStartArray("rows");
        await foreach (var row in sheet.Rows.WithCancellation(stop))
        {
            json.WriteStartObject();
            foreach (var (column, cell) in sheet.Columns.Zip(row.Cells))
                Write(column, cell, isChinese, json);
            json.WriteEndObject();
            if (json.BytesPending > BufferBytes)
                await json.FlushAsync(stop);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(ReportColumn column, object? cell, bool isChinese, Utf8JsonWriter json)
    {
        switch (cell)
        {
            case decimal number:
                json.WriteNumber(column.Name, number);
                break;
            case DateOnly day:
                json.WriteString(column.Name, $"{day:yyyy-MM-dd}");
                break;
            case DateTime time:
                json.WriteString(column.Name, $"{time:yyyy-MM-dd'T'HH:mm:ss}");
                break;
            case string text:
                json.WriteString(column.Name, column.IsSaid ? Cells.Text(column, text, isChinese) : text);
                break;
        }
    }
}
