using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Tests.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger;

public sealed class LedgerChunkTests
{
    // Line 4 has two faults: a phone and an expiry that nobody can read.
    private static readonly string[] Lines =
    [
        TemporaryLedger.Header, TemporaryLedger.Row, TemporaryLedger.Row,
        TemporaryLedger.Row.Replace("16912345678", "1", StringComparison.Ordinal)
            .Replace("2026-04-01", "never", StringComparison.Ordinal),
        TemporaryLedger.Row,
    ];

    [Fact]
    public async Task Chunks_hold_every_line_once_and_keep_a_lines_rejects_together()
    {
        var chunks = await ReadAsync(mergedLine: 0, size: 3);
        Assert.Equal(
            [(2, 2, 4), (1, 0, 5)],
            chunks.Select(chunk => (chunk.Rows.Count, chunk.Remarks.Count, chunk.LastLine)));
        Assert.Equal(1, chunks[^1].Progress);
    }

    [Fact]
    public async Task Lines_merged_before_are_left_out()
    {
        var chunk = Assert.Single(await ReadAsync(mergedLine: 4, size: 3));
        Assert.Equal(5, Assert.Single(chunk.Rows).Line);
        Assert.Empty(chunk.Remarks);
    }

    [Fact]
    public async Task A_file_that_was_merged_whole_has_no_chunk() =>
        Assert.Empty(await ReadAsync(mergedLine: 5, size: 3));

    private static async Task<List<LedgerChunk>> ReadAsync(int mergedLine, int size)
    {
        using var ledger = TemporaryLedger.Of(Lines);
        using var file = (await ledger.OpenAsync()).File!;
        var chunks = new List<LedgerChunk>();
        await foreach (var chunk in LedgerChunk.ReadAsync(file, mergedLine, size, CancellationToken.None))
            chunks.Add(chunk);
        return chunks;
    }
}
