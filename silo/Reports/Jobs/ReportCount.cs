using System.Runtime.CompilerServices;

namespace CampaignEngine.Silo.Reports.Jobs;

/// <summary>Counts the rows of a report as they are written; read by others meanwhile.</summary>
internal sealed class ReportCount
{
    private long _rows;
    private long _of = -1;

    /// <summary>Rows written.</summary>
    public long Rows => Interlocked.Read(ref _rows);

    /// <summary>Rows of the sheets that have been begun; null before the first.</summary>
    public long? Of => Interlocked.Read(ref _of) is >= 0 and var of ? of : null;

    /// <summary>The same document, whose rows count when they are read.</summary>
    public ReportDocument Watch(ReportDocument document) => document with
    {
        Sheets = [.. document.Sheets.Select(sheet => sheet with { Rows = WatchAsync(sheet.Rows) })],
    };

    private async IAsyncEnumerable<ReportRow> WatchAsync(
        IAsyncEnumerable<ReportRow> rows, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var before = Math.Max(0, Interlocked.Read(ref _of));
        Interlocked.Exchange(ref _of, before);
        await foreach (var row in rows.WithCancellation(stop))
        {
            Interlocked.Exchange(ref _of, before + row.Of);
            Interlocked.Increment(ref _rows);
            yield return row;
        }
    }
}
