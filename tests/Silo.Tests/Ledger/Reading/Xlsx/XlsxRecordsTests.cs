using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Xlsx;

public sealed class XlsxRecordsTests
{
    private const int April2026 = 46_113;
    private static readonly DateOnly Expiry = new(2026, 4, 1);

    [Theory]
    [InlineData("""<c s="1"><v>46113</v></c>""", false)]
    [InlineData("<c><v>46113</v></c>", false)]
    [InlineData("""<c s="1"><v>44651</v></c>""", true)]
    [InlineData("<c><v>44651</v></c>", true)]
    [InlineData("""<c t="inlineStr"><is><t>2026年4月1日</t></is></c>""", false)]
    [InlineData("<c><v>20260401</v></c>", false)]
    [InlineData("""<c><f>TODAY()</f><v>46113</v></c>""", false)]
    public async Task A_day_may_be_a_date_a_serial_number_or_text(string cell, bool uses1904)
    {
        using var ledger = Workbook(WorkbookFile.Row(2, cell), uses1904);
        var row = Assert.IsType<LedgerRow>(Assert.Single(await ledger.ReadAsync()));
        Assert.Equal((2, Expiry, "16912345678", "沪A12345"), (row.Line, row.ExpiryDate, row.Phone, row.Plate));
    }

    [Theory]
    [InlineData("""<c t="inlineStr"><is><t>46113</t></is></c>""", "date_serial")]
    [InlineData("<c><v>46113.5</v></c>", "date_has_time")]
    [InlineData("<c><v>1</v></c>", "date_unreadable")]
    [InlineData("""<c t="b"><v>1</v></c>""", "date_unreadable")]
    [InlineData("<c/>", "required")]
    public async Task A_day_that_is_no_day_is_refused(string cell, string code)
    {
        using var ledger = Workbook(WorkbookFile.Row(2, cell));
        Assert.Equal(code, Assert.IsType<LedgerReject>(Assert.Single(await ledger.ReadAsync())).Code);
    }

    [Fact]
    public async Task A_code_that_is_a_number_keeps_the_zeros_it_is_shown_with()
    {
        var row = WorkbookFile.Row(2, Day).Replace(
            WorkbookFile.Text("SH001"), """<c s="2"><v>1</v></c>""", StringComparison.Ordinal);
        using var ledger = Workbook(row);
        Assert.Equal("001", Assert.IsType<LedgerRow>(Assert.Single(await ledger.ReadAsync())).DealerCode);
    }

    [Fact]
    public async Task A_number_that_lost_digits_is_refused()
    {
        using var ledger = Workbook(WorkbookFile.Row(2, Day, phone: "<c><v>1.69123456789012E+17</v></c>"));
        Assert.Equal("digits_lost", Assert.IsType<LedgerReject>(
            Assert.Single(await ledger.ReadAsync())).Code);
    }

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#DIV/0!")]
    [InlineData("#SPILL!")]
    public async Task An_error_value_passes_for_an_empty_cell_in_no_column(string error)
    {
        var bad = $"<c t=\"e\"><f>A1</f><v>{error}</v></c>";
        using var ledger = Workbook(Header("短信同意") + Row(2, WorkbookFile.Text("是")) + Row(3, bad)
            + WorkbookFile.Row(4, bad) + WorkbookFile.Row(5, Day, phone: bad), withHeader: false);
        Assert.Equal(
            [(3, "consent_sms consent_unreadable"), (4, "expiry_date cell_error"), (5, "phone cell_error")],
            (await ledger.ReadAsync()).OfType<LedgerRemark>()
                .Select(remark => (remark.Line, $"{remark.Column} {remark.Code}")));
        Assert.Equal([Path.GetFileName(ledger.FilePath)],
            Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(ledger.FilePath) + "*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_error_value_behind_a_megabyte_of_rows_is_still_found()
    {
        var rows = string.Concat(Enumerable.Range(2, 9_000).Select(row => WorkbookFile.Row(row, Day)));
        using var ledger = Workbook(rows + WorkbookFile.Row(9_002, """<c t="e"><v>#N/A</v></c>"""));
        Assert.Equal("cell_error", (await ledger.ReadAsync()).OfType<LedgerReject>().Single().Code);
    }

    [Fact]
    public async Task Rows_keep_the_numbers_a_spreadsheet_shows()
    {
        using var ledger = Workbook(WorkbookFile.Row(2, Day) + """<row r="3"/>""" + WorkbookFile.Row(7, Day));
        Assert.Equal([2, 7], (await ledger.ReadAsync()).Select(line => line.Line));
    }

    [Fact]
    public async Task A_sheet_of_a_million_empty_rows_is_read_as_empty()
    {
        using var ledger = Workbook(WorkbookFile.Row(2, Day) + """<row r="1048576"/>""");
        Assert.Single(await ledger.ReadAsync());
    }

    [Fact]
    public async Task Cells_that_are_only_formatted_do_not_make_a_sheet_too_wide()
    {
        using var ledger = Workbook(WorkbookFile.Header.Replace(
            "</row>", """<c r="XFD1" s="1"/></row>""", StringComparison.Ordinal)
            + WorkbookFile.Row(2, Day) + WorkbookFile.Row(3, Day + """<c r="XFD3"><v>1</v></c>"""), withHeader: false);
        Assert.Equal([(2, null), (3, null), (3, "cell_beside")],
            (await ledger.ReadAsync()).Select(line => (line.Line, (line as LedgerNote)?.Code)));
    }

    [Fact]
    public async Task A_cell_in_the_last_corner_is_refused_for_its_column()
    {
        using var ledger = Workbook("""<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>""");
        Assert.Equal("file_too_many_columns", (await ledger.RefusalAsync()).Code);
    }

    [Theory]
    [InlineData("<row><c><v>1")]
    [InlineData("<row r=\"x\"><c r=\"!!\"/></row>")]
    [InlineData("""<row r="2"><c t="s"><v>99</v></c></row>""")]
    public async Task Damage_is_a_refusal_or_a_reject_and_never_a_crash(string rows)
    {
        using var ledger = Workbook(rows);
        var (file, refused) = await ledger.OpenAsync();
        using (file)
            Assert.True(refused is not null
                || await file!.ReadAsync(CancellationToken.None).AllAsync(IsReject));
    }

    [Fact]
    public async Task The_last_second_of_the_covered_day_is_that_day_however_it_is_stored()
    {
        string[] serials = ["46202.99998842593", "46203.99998842593", "46204.99998842593"];
        using var ledger = Workbook(string.Concat(serials.Select((serial, i) =>
            WorkbookFile.Row(i + 2, $"<c s=\"{i % 2}\"><v>{serial}</v></c>"))));
        Assert.Equal([new DateOnly(2026, 6, 29), new(2026, 6, 30), new(2026, 7, 1)],
            (await ledger.RowsAsync()).Select(row => row.ExpiryDate));
    }

    [Fact]
    public async Task Hidden_rows_are_left_out_and_told()
    {
        using var ledger = Workbook(WorkbookFile.Row(2, Day) + Hidden(3) + WorkbookFile.Row(4, Day) + Hidden(5)
            + Hidden(9) + """<row r="10" hidden="1"/>""");
        Assert.Equal([2, 4], (await ledger.RowsAsync()).Select(row => row.Line));
        Assert.Equal(["rows_hidden 3, 5, 9"], await ledger.NotesAsync());
    }

    [Fact]
    public async Task Hidden_rows_are_taken_for_whoever_asks_for_them()
    {
        using var ledger = Workbook(WorkbookFile.Row(2, Day) + Hidden(3));
        Assert.Equal([2, 3], (await ledger.RowsAsync(new LedgerOptions { TakesHiddenRows = true }))
            .Select(row => row.Line));
    }

    [Fact]
    public async Task A_hidden_header_is_a_header()
    {
        using var ledger = Workbook(WorkbookFile.Header.Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal)
            + WorkbookFile.Row(2, Day), withHeader: false);
        Assert.Single(await ledger.RowsAsync());
        Assert.Empty(await ledger.NotesAsync());
    }

    [Fact]
    public async Task A_hidden_column_that_no_other_stands_for_is_read_and_told()
    {
        using var ledger = TemporaryLedger.Written(stream => WorkbookFile.WriteSheet(
            stream, WorkbookFile.Header + WorkbookFile.Row(2, Day),
            before: """<cols><col min="1" max="1" width="0" hidden="1" customWidth="1"/></cols>"""));
        Assert.Equal("SH001", Assert.Single(await ledger.RowsAsync()).DealerCode);
        Assert.Equal(["columns_hidden 门店编码"], await ledger.NotesAsync());
    }

    private static string Hidden(int row) =>
        WorkbookFile.Row(row, Day).Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal);

    private static bool IsReject(LedgerLine line) => line is LedgerReject;

    private static string Day => $"<c><v>{April2026}</v></c>";

    private static string Header(string more) =>
        WorkbookFile.Header.Replace("</row>", WorkbookFile.Text(more) + "</row>", StringComparison.Ordinal);

    private static string Row(int row, string more) => WorkbookFile.Row(row, Day + more);

    private static TemporaryLedger Workbook(string rows, bool uses1904 = false, bool withHeader = true) =>
        TemporaryLedger.Written(stream =>
            WorkbookFile.Write(stream, (withHeader ? WorkbookFile.Header : "") + rows, uses1904));
}
