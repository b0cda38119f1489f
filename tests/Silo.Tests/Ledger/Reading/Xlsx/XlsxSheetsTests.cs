using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Xlsx;

public sealed class XlsxSheetsTests
{
    private static readonly string Ledger = LedgerOf(46113);
    private static readonly string Notes =
        $"<row r=\"1\">{WorkbookFile.Text("说明")}</row><row r=\"2\">{WorkbookFile.Text("本月续保")}</row>";

    [Fact]
    public async Task The_first_visible_sheet_with_the_columns_is_read_and_the_others_are_named()
    {
        using var ledger = Workbook(("封面", "visible", Notes), ("旧", "hidden", Ledger), ("台账", "visible", Ledger),
            ("空", "visible", ""), ("上月", "visible", Ledger));
        using var file = (await ledger.OpenAsync()).File!;
        Assert.Equal("封面, 上月 sheets_not_read 旧 sheets_hidden",
            string.Join(' ', file.Notes.Select(note => $"{note.Value} {note.Code}")));
        Assert.Equal(2, Assert.IsType<LedgerRow>(Assert.Single(await ledger.ReadAsync())).Line);
    }

    [Fact]
    public async Task A_workbook_in_which_no_sheet_fits_names_the_sheets_looked_at()
    {
        using var ledger = Workbook(("封面", "visible", Notes), ("旧", "hidden", Ledger), ("汇总", "visible", Notes));
        var refusal = await ledger.RefusalAsync();
        Assert.Equal("file_no_sheet_fits", refusal.Code);
        Assert.Contains("封面, 汇总", refusal.En, StringComparison.Ordinal);
        Assert.Contains("封面、汇总", refusal.Zh, StringComparison.Ordinal);
        Assert.Contains("Hidden sheets were not looked at: 旧", refusal.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_sheet_with_content_is_judged_by_its_own_header()
    {
        using var ledger = Workbook(("封面", "visible", Notes), ("空", "visible", ""));
        Assert.Equal("file_missing_columns", (await ledger.RefusalAsync()).Code);
        using var empty = Workbook(("空", "visible", ""), ("旧", "hidden", ""));
        Assert.Equal("file_empty", (await empty.RefusalAsync()).Code);
        using var hidden = Workbook(("空", "visible", ""), ("旧", "hidden", Ledger));
        Assert.Contains("旧", (await hidden.RefusalAsync()).En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"FXSHRXW1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"2000000\"><c r=\"A2000000\"><v>1</v></c></row>")]
    public async Task A_sheet_beyond_any_spreadsheet_is_passed_over_unread(string rows)
    {
        using var ledger = Workbook(("大", "visible", rows), ("台账", "visible", Ledger));
        Assert.IsType<LedgerRow>(Assert.Single(await ledger.ReadAsync()));
        using var alone = Workbook(("大", "visible", rows));
        Assert.Equal("file_too_many_columns", (await alone.RefusalAsync()).Code);
    }

    [Fact]
    public async Task A_wide_sheet_that_is_no_ledger_does_not_stand_before_one()
    {
        var wide = string.Concat(Enumerable.Repeat(WorkbookFile.Text("月"), 250));
        using var ledger = Workbook(("宽", "visible", $"<row r=\"1\">{wide}</row>"), ("台账", "visible", Ledger));
        Assert.IsType<LedgerRow>(Assert.Single(await ledger.ReadAsync()));
    }

    [Theory]
    [InlineData("7月", 46203)]
    [InlineData("旧", 46234)]
    public async Task A_named_sheet_is_read_also_a_hidden_one(string name, int day)
    {
        using var ledger = Workbook(
            ("6月", "visible", Ledger), ("7月", "visible", LedgerOf(46203)), ("旧", "hidden", LedgerOf(46234)));
        Assert.Equal(DateOnly.FromDateTime(DateTime.FromOADate(day)),
            Assert.Single(await ledger.RowsAsync(new LedgerOptions { Sheet = name })).ExpiryDate);
        var refusal = await ledger.RefusalAsync(new LedgerOptions { Sheet = "8月" });
        Assert.Equal("file_no_such_sheet", refusal.Code);
        Assert.Contains("6月、7月、旧", refusal.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_sheet_of_a_workbook_without_a_ledger_can_be_looked_at()
    {
        var near = $"<row r=\"1\">{WorkbookFile.Text("车牌号")}{WorkbookFile.Text("日子")}</row>";
        using var ledger = Workbook(("封面", "visible", Notes), ("台账", "visible", near), ("旧", "hidden", Notes));
        using var file = (await ledger.OpenAsync()).File!;
        Assert.Equal("台账", file.Layout.Sheet);
        Assert.Equal([("封面", true), ("台账", true), ("旧", false)],
            file.Layout.Sheets.Select(sheet => (sheet.Name, sheet.IsVisible)));
    }

    private static string LedgerOf(int day) => WorkbookFile.Header + WorkbookFile.Row(2, $"<c><v>{day}</v></c>");

    private static TemporaryLedger Workbook(params (string Name, string State, string Rows)[] sheets) =>
        TemporaryLedger.Written(stream => WorkbookFile.Write(stream, sheets));
}
