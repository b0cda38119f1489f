using System.Buffers;
using System.Globalization;
using CsvHelper;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Writes rejects and notes as a CSV that spreadsheets open safely: UTF-8 with BOM, no cell becomes a
/// formula.</summary>
internal sealed class RejectsFile : IAsyncDisposable
{
    private static readonly string[] Headers = ["line", "result", "column", "value", "code", "reason_en", "reason_zh"];

    // Spreadsheets run a cell that begins with one of these, in any width. Source: OWASP.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r＝＋－＠");

    private readonly CsvWriter _csv;

    public RejectsFile(Stream target)
    {
        _csv = CsvWriter.Create(target, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        foreach (var header in Headers)
            _csv.WriteField(header);
        _csv.EndRecord();
    }

    public async Task WriteAsync(LedgerRemark remark, CancellationToken stop)
    {
        _csv.WriteField(remark.Line.ToString(CultureInfo.InvariantCulture));
        _csv.WriteField(remark is LedgerNote ? "noted" : "rejected");
        Write(remark.Column);
        Write(remark.Value);
        Write(remark.Code);
        Write(remark.ReasonEn);
        Write(remark.ReasonZh);
        await _csv.EndRecordAsync(stop);
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private void Write(string text)
    {
        if (text.Length > 0 && FormulaStarts.Contains(text[0]))
            _csv.WriteField($"'{text}", CsvQuoting.Always);
        else
            _csv.WriteField(text);
    }
}
