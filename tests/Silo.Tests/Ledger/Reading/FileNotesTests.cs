using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading;

public sealed class FileNotesTests
{
    [Fact]
    public void A_file_that_is_read_whole_has_no_notes() => Assert.Empty(FileNotes.Of([], []));

    [Fact]
    public void A_long_list_keeps_whole_names_and_counts_the_rest()
    {
        string[] columns = [.. Enumerable.Range(1, 40).Select(i => $"column {i:000}")];
        var note = Assert.Single(FileNotes.Of(columns, []));
        Assert.InRange(note.Value.Length, 180, LedgerReject.LongestValue);
        Assert.Equal(columns[..16], note.Value.Split(", "));
        Assert.Contains("column 016 … and 24 more. The rows", note.ReasonEn, StringComparison.Ordinal);
        Assert.Contains("column 016 等 40 列。", note.ReasonZh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_list_is_told_whole()
    {
        var notes = FileNotes.Of(["备注", "颜色"], ["封面"]);
        Assert.Equal(["备注, 颜色", "封面"], notes.Select(note => note.Value));
        Assert.Contains("未读取：封面。", notes[1].ReasonZh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_fills_the_list_alone_is_cut()
    {
        var note = Assert.Single(FileNotes.Of([], [new string('x', 1_000), "y"]));
        Assert.Equal(LedgerReject.LongestValue, note.Value.Length);
        Assert.Contains("等 2 个工作表", note.ReasonZh, StringComparison.Ordinal);
    }
}
