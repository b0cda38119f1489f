using System.Globalization;
using CampaignEngine.Silo.Ledger.Reading.Csv;
using CsvHelper;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Writes rejects and notes as a CSV that spreadsheets open safely: UTF-8 with BOM, no cell becomes a
/// formula.</summary>
internal sealed class RejectsFile : IAsyncDisposable
{
    private static readonly string[] Headers = ["line", "result", "column", "value", "code", "reason_en", "reason_zh"];

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
        _csv.WriteSafely(remark.Column);
        _csv.WriteSafely(remark.Value);
        _csv.WriteSafely(remark.Code);
        _csv.WriteSafely(remark.ReasonEn);
        _csv.WriteSafely(remark.ReasonZh);
        await _csv.EndRecordAsync(stop);
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();
}
