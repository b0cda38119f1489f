using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class PreviewTablesTests
{
    private static readonly LocalizedText Why = new("Its header means this field.", "表头即该字段。");

    private static readonly ImportPreview Seen = new(
        new ImportLayout("csv", "gb18030", "\t", null, [], 3, 4),
        [
            new ImportColumn("手机号", "C", "phone", "read", Why, null, false, ["169****5678"]),
            new ImportColumn("哪天到", "D", null, "unknown", Why, "expiry_date", false, ["2026-07-15"]),
        ],
        [
            new ImportRow(5, "SH001", "compulsory", "P1", null, "沪A12345", null, null, "张*", "169****5678", null,
                new DateOnly(2026, 7, 15), 950m),
        ],
        new ImportForecast(1200, false, 1100, 20, 30, 50, 7, 2),
        [new ImportReason("phone_masked", "phone", false, new("masked", "已脱敏"), 50, [7, 9], "169****0023")],
        [new UnknownDealer("SH009", "新店", 12)], [new("a note", "备注一")], null, new ImportAnswers(), [])
    {
        Import = 5,
    };

    [Fact]
    public void A_preview_tells_how_the_file_is_written_and_what_becomes_of_its_rows()
    {
        var sheet = Sheet.Of(PreviewTables.Whole(Seen, Sheet.English));
        Assert.Equal("3–4", sheet.Row("Header in line")[1]);
        Assert.Equal("Tab", sheet.Row("Separator")[1]);
        Assert.Equal("1,100", sheet.Row("Added")[1]);
        Assert.Contains("1,200 …", sheet.Text);
        Assert.Contains("SH009 (12)", sheet.Text);
        Assert.Contains("a note", sheet.Text);
        Assert.DoesNotContain("Cannot be imported", sheet.Text);
    }

    [Fact]
    public void Columns_rows_and_reasons_are_shown_in_the_readers_language()
    {
        var text = Sheet.Of(PreviewTables.Whole(Seen, Sheet.Chinese)).Text;
        Assert.All(
            ["C 手机号", "已读取", "? expiry_date", "无法识别", "交强险", "2026-07-15", "已脱敏", "7, 9", "备注一"],
            part => Assert.Contains(part, text));
    }

    [Fact]
    public void Rows_of_another_book_are_shown_by_the_fields_that_they_say()
    {
        var visits = Seen with
        {
            Rows = [],
            Book = "service-visits",
            Fields =
            [
                new ImportField("plate", new LocalizedText("Plate", "车牌号"), true),
                new ImportField("mileage", new LocalizedText("Mileage", "进厂里程"), false),
                new ImportField("visit_date", new LocalizedText("Visit date", "进厂日期"), true),
            ],
            Records =
            [
                new ImportRecord(2, new Dictionary<string, string>
                {
                    ["plate"] = "沪A12345",
                    ["visit_date"] = "2026-02-03",
                }),
            ],
        };
        var text = Sheet.Of(PreviewTables.Whole(visits, Sheet.Chinese)).Text;
        Assert.All(["售后进厂记录", "车牌号", "进厂日期", "2026-02-03"], part => Assert.Contains(part, text));
        Assert.DoesNotContain("进厂里程", text);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_says_why()
    {
        var closed = Seen with
        {
            Layout = null,
            Columns = [],
            Rows = [],
            Reasons = [],
            Refusal = new("old .xls", "旧版"),
        };
        Assert.Equal("old .xls", Sheet.Of(PreviewTables.Whole(closed, Sheet.English)).Row("Cannot be imported")[1]);
    }
}
