using System.Runtime.CompilerServices;
using CampaignEngine.Silo.Ledger.Reading.Csv;
using CampaignEngine.Silo.Ledger.Reading.Xlsx;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>An opened ledger (CSV or XLSX by content): its columns, and its lines as a stream read
/// once.</summary>
internal sealed class LedgerFile : IDisposable
{
    private readonly RecordSource _records;

    private LedgerFile(RecordSource records, HeaderMap columns, string encoding) =>
        (_records, Columns, Encoding) = (records, columns, encoding);

    public HeaderMap Columns { get; }

    /// <summary>The text encoding found ("utf-8", "gb18030", "utf-16", "utf-16BE"), or "xlsx".</summary>
    public string Encoding { get; }

    /// <summary>What of the file is not read.</summary>
    public IReadOnlyList<LedgerReject> Notes => FileNotes.Of(Columns.Ignored, _records.OtherSheets);

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    public double Progress => _records.Progress;

    /// <summary>Opens a ledger; what is wrong with the file as a whole comes back as a value.</summary>
    public static Task<LedgerOpening> OpenAsync(string path, CancellationToken stop) =>
        OpenAsync(path, LedgerLimits.Default, stop);

    public static async Task<LedgerOpening> OpenAsync(
        string path, LedgerLimits limits, CancellationToken stop)
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
            FileFormat.Workbook when size > limits.MaxXlsxBytes => FileReasons.TooLarge,
            FileFormat.Text when size > limits.MaxCsvBytes => FileReasons.TooLarge,
            FileFormat.Workbook => await OpenWorkbookAsync(path, limits, stop),
            FileFormat.Text => await OpenTextAsync(path, limits, stop),
            _ => refused!,
        };
    }

    /// <summary>Every line with a row or its rejects, in file order; a header alone gives none.</summary>
    public async IAsyncEnumerable<LedgerLine> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var rows = new RowReader(_records, Columns);
        while (await _records.ReadAsync(stop))
        {
            if (rows.Read() is { } row)
            {
                yield return row;
                continue;
            }

            foreach (var reject in rows.Rejects)
                yield return reject;
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
        string path, LedgerLimits limits, CancellationToken stop)
    {
        await using var file = OpenStream(path);
        var (encoding, refused) = await TextEncoding.DetectAsync(file, stop);
        if (encoding is null)
            return refused!;
        var delimiter = await Delimiter.DetectAsync(path, encoding, limits, stop);
        return await OpenAsync(
            new CsvRecords(OpenStream(path), encoding, delimiter, limits), encoding.WebName, limits, stop);
    }

    private static async Task<LedgerOpening> OpenWorkbookAsync(
        string path, LedgerLimits limits, CancellationToken stop)
    {
        var guard = await XlsxGuard.InspectAsync(path, limits, stop);
        if (guard.Refused is { } refused)
            return refused;
        return await XlsxRecords.OpenAsync(path, guard, limits, stop) switch
        {
            (null, var why) => why!,
            var (records, _) => await OpenAsync(records, "xlsx", limits, stop),
        };
    }

    private static async Task<LedgerOpening> OpenAsync(
        RecordSource records, string encoding, LedgerLimits limits, CancellationToken stop)
    {
        var refused = await ReadHeaderAsync(records, limits, stop);
        if (refused.Columns is { } columns)
        {
            records.UseColumns(columns);
            return new LedgerFile(records, columns, encoding);
        }

        records.Dispose();
        return refused.Refused!;
    }

    private static async Task<(HeaderMap? Columns, LedgerRefused? Refused)> ReadHeaderAsync(
        RecordSource records, LedgerLimits limits, CancellationToken stop)
    {
        if (!await records.ReadAsync(stop))
            return (null, FileReasons.Empty);
        if (ReferenceEquals(records.Fault, RecordReasons.TooManyCells))
            return (null, FileReasons.TooManyColumns);
        return records.Fault is null ? HeaderMap.Read(records, limits) : (null, FileReasons.BrokenHeader);
    }
}
