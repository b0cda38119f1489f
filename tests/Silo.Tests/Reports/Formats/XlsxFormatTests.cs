using System.IO.Compression;
using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Reports.Formats;

namespace CampaignEngine.Silo.Tests.Reports.Formats;

public sealed class XlsxFormatTests
{
    private static readonly ReportColumn[] Columns =
    [
        new("owner"), ReportColumn.Money("premium"), ReportColumn.Day("expiry"), new("at", CellKind.Time),
        ReportColumn.Number("claims"), ReportColumn.Code("phase", "phase"),
    ];

    [Fact]
    public async Task Cells_have_the_kind_of_their_column()
    {
        var sheet = Assert.Single(Sheets.Read(await new XlsxFormat().WriteAsync(Sheets.Of(Columns,
        [
            "张三", 3200.50m, new DateOnly(2026, 5, 20), new DateTime(2026, 3, 2, 10, 30, 0), 2m, "won",
        ], [null, null, null, null, null, null], ["old", 0m, new DateOnly(1850, 1, 1), null, null, "made-up"]))));
        Assert.Equal("续保台账", sheet.Name);
        Assert.Equal(["车主", "保费（元）", "到期日", "时间（门店当地）", "出险次数", "阶段"], sheet.Rows[0]);
        Assert.Equal(
            ["张三", 3200.5, new DateTime(2026, 5, 20), new DateTime(2026, 3, 2, 10, 30, 0), 2.0, "已续保"],
            sheet.Rows[1]);
        Assert.All(sheet.Rows[2], Assert.Null);
        Assert.Equal(["1850-01-01", "made-up"], new[] { sheet.Rows[3][2], sheet.Rows[3][5] });
    }

    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData("+86 138", "+86 138")]
    [InlineData("@SUM(A1)", "@SUM(A1)")]
    [InlineData("\t=1", "\t=1")]
    [InlineData("<b>&\"京A\"</b>", "<b>&\"京A\"</b>")]
    [InlineData("a\u0001\u001fb\ufffe", "ab")]
    [InlineData("好😀", "好😀")]
    [InlineData("  blank  ", "  blank  ")]
    public async Task Whatever_somebody_wrote_stays_text(string written, string read)
    {
        var workbook = await new XlsxFormat().WriteAsync(Sheets.Of([new("owner")], [written]));
        Assert.Equal(read, Sheets.Read(workbook)[0].Rows[1][0]);
        Assert.DoesNotContain("<f>", await PartAsync(workbook, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_reads_like_an_escape_of_Excel_is_escaped_and_what_no_cell_holds_is_cut()
    {
        Assert.Equal("_x005F_x000D_ _x00", XlsxText.Clean("_x000D_ _x00"));
        Assert.Equal("好😀", XlsxText.Clean("好😀\ud83d"));
        Assert.Equal(32_767, XlsxText.Clean(new string('好', 40_000)).Length);
        Assert.Equal(new string('长', 200), XlsxText.Clean(new string('长', 200)));
    }

    [Fact]
    public async Task Rows_that_a_sheet_does_not_hold_go_on_to_the_next()
    {
        var document = Sheets.Of([new("owner")], ["1"], ["2"], ["3"], ["4"], ["5"]);
        var sheets = Sheets.Read(await new XlsxFormat(mostRows: 3).WriteAsync(document, isChinese: false));
        Assert.Equal(
            ["Renewal ledger", "Renewal ledger (2)", "Renewal ledger (3)"], sheets.Select(sheet => sheet.Name));
        Assert.Equal(
            ["Owner 1 2", "Owner 3 4", "Owner 5"],
            sheets.Select(sheet => string.Join(' ', sheet.Rows.Select(row => row[0]))));
    }

    [Fact]
    public async Task The_heading_is_bold_and_stays_in_sight()
    {
        var workbook = await new XlsxFormat().WriteAsync(Sheets.Of(Columns));
        var sheet = await PartAsync(workbook, "xl/worksheets/sheet1.xml");
        Assert.Contains("""<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen" />""", sheet);
        Assert.Contains($"""<c r="A1" s="{XlsxStyle.Heading}" t="inlineStr">""", sheet);
        Assert.Contains("""<xf fontId="1" applyFont="1" />""", await PartAsync(workbook, "xl/styles.xml"));
    }

    [Theory]
    [InlineData("a/b:c*d", 1, "a-b-c-d")]
    [InlineData("a name that is longer than what Excel takes", 12, "a name that is longer than (12)")]
    public void Sheets_have_names_that_Excel_takes(string title, int part, string name) =>
        Assert.Equal(name, XlsxParts.SheetName(title, part));

    private static async Task<string> PartAsync(byte[] workbook, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var text = new StreamReader(zip.GetEntry(path)!.Open());
        return await text.ReadToEndAsync();
    }
}
