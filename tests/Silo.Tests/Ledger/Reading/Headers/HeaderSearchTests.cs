using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Tests.Ledger.Reading.Xlsx;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Headers;

/// <summary>Where a header is found, through <see cref="HeaderSearch"/>, <see cref="HeaderRow"/> and
/// <see cref="MissingColumns"/>.</summary>
public sealed class HeaderSearchTests
{
    private const string TwoLevels = "门店编码,车牌号,手机号,商业险,,,交强险,,,备注\n,,,保单号,起期,止期,保单号,起期,止期,\n";

    private const string Merges =
        """
        <mergeCells><mergeCell ref="A1:H1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:E2"/>
        <mergeCell ref="F2:H2"/></mergeCells>
        """;

    [Theory]
    [InlineData("2026 年续保台账")]
    [InlineData("sep=,")]
    [InlineData("2026 年续保台账,,,\n制表：甲,,,\n\n")]
    [InlineData("\"一、填写说明\n二、请勿改动表头\"")]
    [InlineData("上年度到期客户")]
    public async Task Titles_above_the_header_are_passed_over(string above)
    {
        using var ledger = TemporaryLedger.Of(above, TemporaryLedger.Header, TemporaryLedger.Row);
        Assert.Equal("沪A12345", Assert.Single(await ledger.RowsAsync()).Plate);
    }

    [Fact]
    public async Task A_header_of_two_levels_is_read_across_both()
    {
        using var ledger = TemporaryLedger.Of(
            TwoLevels + "SH001,沪A12345,16912345678,P1,2025-07-16,2026-07-15,P2,2025-05-01,2026-04-30,常客\n",
            encoding: null);
        Assert.Equal(
            [(InsuranceLine.Commercial, "P1", new DateOnly(2026, 7, 15)),
                (InsuranceLine.Compulsory, "P2", new DateOnly(2026, 4, 30))],
            (await ledger.RowsAsync()).Select(row => (row.InsuranceLine, row.PolicyNo!, row.ExpiryDate)));
        Assert.Equal(["columns_not_read 备注"], await ledger.NotesAsync());
    }

    [Theory]
    [InlineData(Merges)]
    [InlineData("")]
    public async Task Both_levels_are_found_below_a_title_with_merged_cells_or_without_them(string merges)
    {
        using var ledger = TemporaryLedger.Written(stream =>
            WorkbookFile.WriteSheet(stream, BookOfTwoLevels(), merges));
        var lines = await ledger.ReadAsync();
        Assert.Equal([new DateOnly(2026, 6, 30), new(2026, 7, 1)],
            lines.OfType<LedgerRow>().Select(row => row.ExpiryDate));
        var footer = Assert.Single(lines.OfType<LedgerReject>());
        Assert.Equal((6, "footer", "合计"), (footer.Line, footer.Code, footer.Value));
    }

    [Fact]
    public async Task A_title_does_not_reach_beyond_its_merged_cells()
    {
        var rows = Row(1, "门店编码", "车牌号", "手机号", "上年保险", "", "")
            + Row(2, "", "", "", "保险公司", "保费", "到期日")
            + Row(3, "SH001", "沪A12345", "16912345678", "人保", "1", "2026-04-01");
        using var ledger = TemporaryLedger.Written(stream => WorkbookFile.WriteSheet(
            stream, rows, """<mergeCells><mergeCell ref="D1:E1"/></mergeCells>"""));
        var row = Assert.Single(await ledger.RowsAsync());
        Assert.Equal((new DateOnly(2026, 4, 1), null, null), (row.ExpiryDate, row.Insurer, row.Premium));
    }

    [Fact]
    public async Task A_missing_column_is_refused_with_what_was_seen_and_what_it_may_mean()
    {
        using var ledger =
            TemporaryLedger.Of("2026 年续保台账", "门店编码,车牌,保险有效截止日,机主手机号码号,录入日期", "SH001,沪A12345,,,");
        var refusal = await ledger.RefusalAsync();
        Assert.Equal("file_missing_columns", refusal.Code);
        Assert.StartsWith("Missing columns: phone (手机号), expiry_date (到期日).", refusal.En, StringComparison.Ordinal);
        Assert.Contains("Line 2 was read as the header", refusal.En, StringComparison.Ordinal);
        Assert.Contains("保险有效截止日 is not known; do you mean expiry_date (到期日)?", refusal.En,
            StringComparison.Ordinal);
        Assert.Contains("“机主手机号码号”无法识别；是否指“手机号”？", refusal.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("录入日期 is not known", refusal.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_header_is_refused_without_a_word_of_its_phones()
    {
        using var ledger = TemporaryLedger.Of(TemporaryLedger.Row, TemporaryLedger.Row);
        var refusal = await ledger.RefusalAsync();
        Assert.Contains("SH001, 沪A12345", refusal.En, StringComparison.Ordinal);
        Assert.DoesNotContain("169", refusal.En + refusal.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_too_far_down_is_not_found_and_the_refusal_says_where_it_was_looked_for()
    {
        using var ledger = TemporaryLedger.Of(
            [.. Enumerable.Repeat("说明", HeaderSearch.Deepest), TemporaryLedger.Header, TemporaryLedger.Row]);
        Assert.Contains($"first {HeaderSearch.Deepest} lines", (await ledger.RefusalAsync()).En,
            StringComparison.Ordinal);
    }

    private static string BookOfTwoLevels() =>
        Row(1, "2026年6月续保台账（浦东店）")
        + Row(2, "门店编码", "客户信息", "", "车辆信息", "", "保险信息", "", "")
        + Row(3, "", "车主", "手机号", "车牌号", "车架号", "险种", "到期日", "保费")
        + Row(4, "SH001", "丙三", "16912340004", "沪A55555", "LGXC13CF9MA000013", "商业险", "2026-06-30", "3200")
        + Row(5, "SH001", "丁四", "16912340005", "沪A66666", "LGXC14CF3MA000014", "商业险", "2026-07-01", "3300")
        + Row(6, "合计", "", "", "", "", "", "", "6500");

    private static string Row(int row, params string[] cells) =>
        $"<row r=\"{row}\">{string.Concat(cells.Select(cell => cell.Length == 0 ? "<c/>" : WorkbookFile.Text(cell)))}"
        + "</row>";
}
