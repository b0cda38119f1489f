using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading;

/// <summary>What is told of a file as a whole, through <see cref="FileNotes"/> and <see cref="Shown"/>.</summary>
public sealed class FileNotesTests
{
    [Fact]
    public async Task A_file_that_is_read_whole_has_no_notes() =>
        Assert.Empty(await NotesAsync(TemporaryLedger.Header, TemporaryLedger.Row));

    [Fact]
    public async Task A_long_list_keeps_whole_names_and_counts_the_rest()
    {
        string[] columns = [.. Enumerable.Range(1, 40).Select(i => $"column {i:000}")];
        var note = Assert.Single(await NotesAsync($"{TemporaryLedger.Header},{string.Join(',', columns)}"));
        Assert.InRange(note.Value.Length, 180, LedgerRemark.LongestValue);
        Assert.Equal(columns[..16], note.Value.Split(", "));
        Assert.Contains("column 016 … and 24 more. The rows", note.ReasonEn, StringComparison.Ordinal);
        Assert.Contains("column 016 等 40 列。", note.ReasonZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_list_is_told_whole()
    {
        var note = Assert.Single(await NotesAsync(TemporaryLedger.Header + ",备注,颜色"));
        Assert.Equal((0, "备注, 颜色", "columns_not_read"), (note.Line, note.Value, note.Code));
        Assert.Contains("未读取：备注, 颜色。", note.ReasonZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_fills_the_list_alone_is_cut()
    {
        var note = Assert.Single(await NotesAsync($"{TemporaryLedger.Header},{new string('x', 1_000)},y"));
        Assert.Equal(LedgerRemark.LongestValue, note.Value.Length);
        Assert.Contains("等 2 列", note.ReasonZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lesser_of_two_columns_is_told_beside_the_one_that_is_read()
    {
        using var ledger = TemporaryLedger.Of(
            "门店编码,车牌号,车主,被保险人,投保人,手机号,联系电话,保险止期,保费,保费合计",
            "SH001,沪F10001,庚一,庚一,庚一,16912340501,021-58881234,2026-06-30,1,2");
        Assert.Equal(
            ["columns_lesser 被保险人 (车主), 投保人 (车主), 保费 (保费合计)", "columns_together 手机号 > 联系电话"],
            await ledger.NotesAsync());
    }

    [Fact]
    public async Task Columns_that_mean_the_same_are_told_as_read_together()
    {
        var note = Assert.Single(await NotesAsync(TemporaryLedger.Header + ",车牌号码"));
        Assert.Equal(("columns_together", "plate > 车牌号码"), (note.Code, note.Value));
    }

    private static async Task<IReadOnlyList<LedgerNote>> NotesAsync(params string[] lines)
    {
        using var ledger = TemporaryLedger.Of(lines);
        using var file = (await ledger.OpenAsync()).File!;
        return file.Notes;
    }
}
