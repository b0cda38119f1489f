using System.Runtime.CompilerServices;
using CampaignEngine.Silo.Ledger.Reading.Csv;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Ledger.Reading.Xlsx;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>An opened ledger (CSV or XLSX by content): its columns, and its lines as a stream read
/// once.</summary>
internal sealed class LedgerFile : IDisposable
{
    private readonly RecordSource _records;
    private readonly LedgerOptions _options;

    private LedgerFile(RecordSource records, HeaderMap columns, string encoding, LedgerOptions options) =>
        (_records, Columns, Encoding, _options) = (records, columns, encoding, options);

    public HeaderMap Columns { get; }

    /// <summary>The text encoding found ("utf-8", "gb18030", "utf-16", "utf-16BE"), or "xlsx".</summary>
    public string Encoding { get; }

    /// <summary>What of the file is not read, and what is read otherwise than it may seem; at its end also how many
    /// hidden rows were left out.</summary>
    public IReadOnlyList<LedgerNote> Notes => FileNotes.Of(Columns, _records);

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    public double Progress => _records.Progress;

    /// <summary>Opens a ledger; what is wrong with the file as a whole comes back as a value.</summary>
    public static async Task<LedgerOpening> OpenAsync(
        string path, LedgerOptions options, CancellationToken stop)
    {
        var head = new byte[FormatDetection.HeadBytes];
        long size;
        await using (var file = OpenStream(path))
        {
            size = file.Length;
            head = head[..await file.ReadAtLeastAsync(head, head.Length, false, stop)];
        }

        var (format, refused) = FormatDetection.Of(head);
        return format switch
        {
            FileFormat.Workbook when size > options.Limits.MaxXlsxBytes => FileReasons.TooLarge,
            FileFormat.Text when size > options.Limits.MaxCsvBytes => FileReasons.TooLarge,
            FileFormat.Workbook => await OpenWorkbookAsync(path, options, stop),
            FileFormat.Text => await OpenTextAsync(path, options, stop),
            _ => refused!,
        };
    }

    /// <summary>Every line with its rows, or why it has none, in file order; a header alone gives none.</summary>
    public async IAsyncEnumerable<LedgerLine> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var reader = new RowReader(_records, Columns, _options.DealerCode);
        while (await _records.ReadAsync(stop))
        {
            reader.Read();
            foreach (var row in reader.Rows)
                yield return row;
            foreach (var remark in reader.Remarks)
                yield return remark;
        }
    }

    public void Dispose() => _records.Dispose();

    internal static FileStream OpenStream(string path) => new(path, new FileStreamOptions
    {
        Access = FileAccess.Read,
        Share = FileShare.Read,
        BufferSize = 0,
        Options = FileOptions.SequentialScan,
    });

    private static async Task<LedgerOpening> OpenTextAsync(
        string path, LedgerOptions options, CancellationToken stop)
    {
        await using var file = OpenStream(path);
        var (encoding, refused) = await TextEncoding.DetectAsync(file, stop);
        if (encoding is null)
            return refused!;
        var (delimiter, header) = await Delimiter.DetectAsync(path, encoding, options, stop);
        if (header.Refused is { } why)
            return why;
        var records = new CsvRecords(OpenStream(path), encoding, delimiter, options.Limits);
        return await BeginAsync(records, header, encoding.WebName, options, stop);
    }

    private static async Task<LedgerOpening> OpenWorkbookAsync(
        string path, LedgerOptions options, CancellationToken stop)
    {
        var guard = await XlsxGuard.InspectAsync(path, options.Limits, stop);
        if (guard.Refused is { } refused)
            return refused;
        var (records, header) = await XlsxRecords.OpenAsync(path, guard, options, stop);
        return records is null ? header.Refused! : await BeginAsync(records, header, "xlsx", options, stop);
    }

    private static async Task<LedgerOpening> BeginAsync(
        RecordSource records, HeaderFinding header, string encoding, LedgerOptions options, CancellationToken stop)
    {
        await records.BeginAsync(header.Columns!, header.LastLine, options.TakesHiddenRows, stop);
        return new LedgerFile(records, header.Columns!, encoding, options);
    }
}
