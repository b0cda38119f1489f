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

    private LedgerFile(RecordSource records, LedgerLayout layout, LedgerOptions options) =>
        (_records, Layout, _options) = (records, layout, options);

    /// <summary>How it is written.</summary>
    public LedgerLayout Layout { get; }

    public HeaderMap Columns => Layout.Header.Columns!;

    /// <summary>How many hidden rows were left out so far.</summary>
    public int HiddenRows => _records.HiddenRows;

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
    /// <param name="stop">Gives up.</param>
    /// <param name="samples">Takes the first cells; null when nobody looks.</param>
    public IAsyncEnumerable<LedgerLine> ReadAsync(CancellationToken stop, CellSamples? samples = null) =>
        _options.Book.Gather(ReadRecordsAsync(samples, stop));

    private async IAsyncEnumerable<LedgerLine> ReadRecordsAsync(
        CellSamples? samples, [EnumeratorCancellation] CancellationToken stop)
    {
        var reader = _options.Book.Reader(_records, Columns, _options.DealerCode);
        while (await _records.ReadAsync(stop))
        {
            samples?.Take(_records);
            reader.Read();
            foreach (var row in reader.Rows)
                yield return row;
            foreach (var remark in reader.Remarks)
                yield return remark;
        }
    }

    /// <summary>Looks at the first lines of a file that is refused.</summary>
    public async Task SampleAsync(CellSamples samples, CancellationToken stop)
    {
        while (!samples.IsFull && await _records.ReadAsync(stop))
            samples.Take(_records);
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
        if (header.Columns is null)
            return header.Refused!;
        var records = new CsvRecords(OpenStream(path), encoding, delimiter, options.Limits);
        return await BeginAsync(
            records, new LedgerLayout(encoding.WebName, delimiter, null, [], header), options, stop);
    }

    private static async Task<LedgerOpening> OpenWorkbookAsync(
        string path, LedgerOptions options, CancellationToken stop)
    {
        var guard = await XlsxGuard.InspectAsync(path, options.Limits, stop);
        if (guard.Refused is { } refused)
            return refused;
        var (records, layout) = await XlsxRecords.OpenAsync(path, guard, options, stop);
        return records is null ? layout.Header.Refused! : await BeginAsync(records, layout, options, stop);
    }

    private static async Task<LedgerOpening> BeginAsync(
        RecordSource records, LedgerLayout layout, LedgerOptions options, CancellationToken stop)
    {
        var header = layout.Header;
        await records.BeginAsync(header.Columns!, header.LastLine, options.TakesHiddenRows, stop);
        return new LedgerOpening(new LedgerFile(records, layout, options), header.Refused);
    }
}
