using System.Text;
using System.Text.Json;
using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Reports.Formats;

namespace CampaignEngine.Silo.Tests.Reports.Formats;

/// <summary>The formats of text: <see cref="CsvFormat"/> for people and <see cref="JsonFormat"/> for programs; how both
/// are found by <see cref="ReportFormats"/> and read <see cref="Cells"/>.</summary>
public sealed class CsvFormatTests
{
    private static readonly ReportColumn[] Columns =
    [
        new("owner"), ReportColumn.Money("premium"), ReportColumn.Day("expiry"), ReportColumn.Code("phase", "phase"),
        ReportColumn.Said("remedy", "reportRemedy"),
    ];

    private static readonly object?[][] Rows =
    [
        ["=HYPERLINK(\"x\")", -12.5m, new DateOnly(2026, 5, 20), "won", null],
        ["李,四", null, null, null, "number-twice"],
    ];

    [Fact]
    public async Task A_csv_opens_in_Excel_and_runs_nothing()
    {
        var file = await ReportFormats.Find("csv")!.WriteAsync(Sheets.Of(Columns, Rows));
        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        Assert.Equal(
            """
            车主,保费（元）,到期日,阶段,处理办法
            "'=HYPERLINK(""x"")",-12.50,2026-05-20,已续保,
            "李,四",,,,将两单与纸质保单核对；一个保单号只对应一张保单。

            """, Encoding.UTF8.GetString(file[3..]).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Several_sheets_stand_below_each_other_under_their_names()
    {
        var one = Sheets.Of([new("owner")], ["a"]).Sheets[0];
        var two = Sheets.Of([new("plate"), new("vin")], ["b", "c"]).Sheets[0] with { Name = "differences" };
        var document = new ReportDocument(ReportKinds.TitleOf("ledger"), [one, two]);
        var text = Encoding.UTF8.GetString((await new CsvFormat().WriteAsync(document, isChinese: false))[3..]);
        Assert.Equal("Renewal ledger\nOwner\na\nDifferences\nPlate,VIN\nb,c\n", text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Json_names_codes_as_the_wire_does_and_says_sentences()
    {
        var file = await ReportFormats.Find("json")!.WriteAsync(Sheets.Of(Columns, Rows), isChinese: false);
        var sheet = JsonDocument.Parse(file).RootElement.GetProperty("sheets")[0];
        Assert.Equal("ledger", sheet.GetProperty("name").GetString());
        Assert.Equal(
            """{"owner":"=HYPERLINK(\u0022x\u0022)","premium":-12.5,"expiry":"2026-05-20","phase":"won"}""",
            sheet.GetProperty("rows")[0].GetRawText());
        Assert.StartsWith("Compare both", sheet.GetProperty("rows")[1].GetProperty("remedy").GetString());
    }
}
