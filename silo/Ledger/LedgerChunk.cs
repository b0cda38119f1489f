using System.Runtime.CompilerServices;
using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Ledger;

/// <summary>Some thousand lines of a ledger, merged in one transaction.</summary>
/// <param name="Rows">The rows that can be read.</param>
/// <param name="Remarks">What is wrong with the others, and what these lack.</param>
/// <param name="LastLine">The last line it holds; all before it are in this chunk or an earlier one.</param>
/// <param name="Progress">How much of the file has been read, 0 to 1.</param>
internal sealed record LedgerChunk(
    IReadOnlyList<BookRow> Rows, IReadOnlyList<LedgerRemark> Remarks, int LastLine, double Progress)
{
    /// <summary>The chunks of a file in its order, without the lines that an earlier attempt has merged.</summary>
    /// <param name="ledger">The open file.</param>
    /// <param name="mergedLine">The last line that was merged before; 0 for none.</param>
    /// <param name="size">
    /// Rows and remarks after which a chunk ends. What comes of one line shares its chunk.
    /// </param>
    /// <param name="stop">Gives up.</param>
    /// <param name="samples">Takes the first cells; null when nobody looks.</param>
    public static async IAsyncEnumerable<LedgerChunk> ReadAsync(
        LedgerFile ledger, int mergedLine, int size, [EnumeratorCancellation] CancellationToken stop,
        CellSamples? samples = null)
    {
        var rows = new List<BookRow>(size);
        var remarks = new List<LedgerRemark>();
        var lastLine = 0;
        await foreach (var line in ledger.ReadAsync(stop, samples))
        {
            if (rows.Count + remarks.Count >= size && line.Line != lastLine)
            {
                yield return new LedgerChunk(rows, remarks, lastLine, ledger.Progress);
                rows = new List<BookRow>(size);
                remarks = [];
            }
            lastLine = line.Line;
            if (line.Line <= mergedLine)
                continue;
            if (line is BookRow row)
                rows.Add(row);
            else
                remarks.Add((LedgerRemark)line);
        }
        if (rows.Count + remarks.Count > 0)
            yield return new LedgerChunk(rows, remarks, lastLine, ledger.Progress);
    }
}
