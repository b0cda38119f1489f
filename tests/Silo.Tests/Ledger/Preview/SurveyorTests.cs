using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Silo.Tests.Ledger.Reading;
using CampaignEngine.Silo.Tests.Ledger.Reading.Xlsx;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Ledger.Preview;

/// <summary>What is seen of a ledger, through <see cref="Surveyor"/>, <see cref="RowTally"/>,
/// <see cref="ReasonSums"/>, <see cref="RowViews"/>, <see cref="ColumnViews"/> and
/// <see cref="CellGuess"/>.</summary>
public sealed class SurveyorTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.SetClockAsync("2026-04-01 10:00");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task It_tells_what_would_become_of_each_row()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 3));
        using var ledger = TemporaryLedger.Of(
            "dealer_code,plate,phone,expiry_date,premium",
            "SH001,沪A00001,13900000001,2026-07-15,3000",
            "SH001,沪A00002,13900000002,2026-07-20,3000",
            "SH001,沪A00009,13900000009,2026-07-15,many",
            "SH001,沪A00009,13900000009,2026-07-15,many",
            "SH001,沪A00010,12345,2026-07-15,3000",
            "SH001,沪A00011,13900000011,2025-07-15,3000",
            "SH009,沪A00012,13900000012,2026-07-15,3000");
        var preview = await LookAsync(ledger);
        Assert.Equal(new ImportForecast(8, true, 1, 1, 2, 3, 2, 0), preview.Counts);
        Assert.Equal(
            ["dealer_unknown 1 8", "expiry_past 1 7", "phone_unreadable 1 6", "premium_unreadable 2 4,5"],
            preview.Reasons.OrderBy(reason => reason.IsNote).ThenBy(reason => reason.Code, StringComparer.Ordinal)
                .Select(reason => $"{reason.Code} {reason.Rows} {string.Join(',', reason.Lines)}"));
        Assert.Equal(new UnknownDealer("SH009", null, 1), Assert.Single(preview.UnknownDealers));
    }

    [Fact]
    public async Task The_first_ledger_of_a_book_founds_its_dealers_unasked()
    {
        using var ledger = TemporaryLedger.Of(EngineHost.Ledger("2026-07-15", 2), encoding: null);
        var preview = await LookAsync(ledger, job => job with { FoundsDealers = true });
        Assert.Equal((2L, 0L), (preview.Counts.Added, preview.Counts.Rejected));
        Assert.Empty(preview.UnknownDealers);
        Assert.Contains(
            preview.Notes, note => note.En.StartsWith("This is the first ledger", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_column_tells_what_it_is_taken_for_and_why()
    {
        using var ledger = TemporaryLedger.Of(
            "门店编码,车牌号,车主,被保险人,手机号,保险期止,提示,车系,身份证号",
            "SH001,沪A12345,张三丰,李四,13912345678,2026-07-15,可打 13912345679,Model Y,310101198001011234");
        var preview = await LookAsync(ledger, job => job with
        {
            Answers = new ImportAnswers(new Dictionary<string, string>
            {
                ["保险期止"] = "expiry_date",
                ["车系"] = "ignore",
            }),
        });
        Assert.Equal(
        [
            "A 门店编码 dealer_code read SH001", "B 车牌号 plate read 沪A12345", "C 车主 owner read 张**",
            "D 被保险人 owner lesser 李*", "E 手机号 phone read 139****5678", "F 保险期止 expiry_date read 2026-07-15",
            "G 提示  unknown 可打 139****5679", "H 车系  ignored Model Y", "I 身份证号  unknown ",
        ],
        preview.Columns.Select(column =>
            $"{column.Letter} {column.Header} {column.Field} {column.Use} {string.Join('|', column.Samples)}"));
        Assert.StartsWith("As was said", preview.Columns[5].Why.En, StringComparison.Ordinal);
        Assert.Contains("车主", preview.Columns[3].Why.Zh, StringComparison.Ordinal);
        var row = Assert.Single(preview.Rows);
        Assert.Equal(("张**", "139****5678", new DateOnly(2026, 7, 15)), (row.Owner, row.Phone, row.ExpiryDate));
    }

    [Fact]
    public async Task A_book_that_is_refused_still_shows_its_columns_and_the_likeliest_meaning()
    {
        using var ledger = TemporaryLedger.Of(
            "续保名单", "门店编码;车牌号;手机号;保险到期日子", "SH001;沪A12345;13912345678;2026-07-15");
        var preview = await LookAsync(ledger);
        Assert.Contains("到期日", preview.Refusal!.Zh, StringComparison.Ordinal);
        var column = preview.Columns[3];
        Assert.Equal(("unknown", "expiry_date", "2026-07-15"), (column.Use, column.Likely, column.Samples[0]));
        Assert.Equal(("csv", "utf-8", ";", 2, 2), (preview.Layout!.Format, preview.Layout.Encoding,
            preview.Layout.Delimiter, preview.Layout.HeaderLine, preview.Layout.LastHeaderLine));
        Assert.Empty(preview.Rows);
    }

    [Theory]
    [InlineData("31010119800101123X", "310****123X")]
    [InlineData("卡 6222021234567890123", "卡 622****0123")]
    [InlineData("021-58881234", "021****1234")]
    [InlineData("2026-07-15", "2026-07-15")]
    [InlineData("PDAA2025", "PDAA2025")]
    public async Task Nobodys_number_is_shown_where_no_header_says_what_it_is(string cell, string shown)
    {
        using var ledger = TemporaryLedger.Of("甲,车牌号", $"{cell},沪A12345");
        Assert.Equal(shown, Assert.Single((await LookAsync(ledger)).Columns[0].Samples));
    }

    [Fact]
    public async Task Where_no_header_says_it_the_cells_do()
    {
        using var ledger = TemporaryLedger.Of(
            "甲,乙,丙,丁,戊", "沪A12345,LSVAM4187C2184847,13912345678,2026-07-15,商业险",
            "沪AD12345,,13912345679,2026/7/16,交强险");
        Assert.Equal(["plate", "vin", "phone", "expiry_date", "line"],
            (await LookAsync(ledger)).Columns.Select(column => column.Likely));
        using var others = TemporaryLedger.Of("业务员手机,年检到期日,车牌号", "13912345678,2026-07-15,沪A12345");
        Assert.All((await LookAsync(others)).Columns, column => Assert.Null(column.Likely));
        using var vague = TemporaryLedger.Of("甲,乙,车牌号", "2026-07-15,2026-07-16,沪A12345", "2026-07-15,2026-07-16,");
        Assert.All((await LookAsync(vague)).Columns, column => Assert.Null(column.Likely));
    }

    [Fact]
    public async Task A_column_that_the_file_does_not_have_is_told()
    {
        using var ledger = TemporaryLedger.Of(TemporaryLedger.Header, TemporaryLedger.Row);
        var preview = await LookAsync(ledger, job => job with
        {
            Answers = new ImportAnswers(new Dictionary<string, string> { ["到期"] = "expiry_date" }),
        });
        Assert.Contains("到期", preview.Refusal!.Zh, StringComparison.Ordinal);
        Assert.Equal(4, preview.Columns.Count);
    }

    [Fact]
    public async Task Sheets_and_hidden_rows_of_a_workbook_are_told()
    {
        using var ledger = TemporaryLedger.Written(stream => WorkbookFile.Write(stream,
            [("6月", "visible", WorkbookFile.Header + WorkbookFile.Row(2, "<c><v>46203</v></c>")
                + WorkbookFile.Row(3, "<c><v>46203</v></c>").Replace(
                    "<row ", "<row ht=\"0\" hidden=\"1\" ", StringComparison.Ordinal)),
            ("旧", "hidden", WorkbookFile.Header)]));
        var preview = await LookAsync(ledger);
        Assert.Equal(("xlsx", "6月", 1L), (preview.Layout!.Format, preview.Layout.Sheet, preview.Counts.HiddenRows));
        Assert.Equal([new ImportSheet("6月", false), new ImportSheet("旧", true)], preview.Layout.Sheets);
        Assert.Null(preview.Layout.Encoding);
        var taken = await LookAsync(ledger, job => job with { Answers = new ImportAnswers(TakesHiddenRows: true) });
        Assert.Equal(0L, taken.Counts.HiddenRows);
    }

    [Fact]
    public async Task What_is_no_ledger_at_all_says_so()
    {
        using var ledger = TemporaryLedger.Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        var preview = await LookAsync(ledger);
        Assert.Contains(".xls", preview.Refusal!.En, StringComparison.Ordinal);
        Assert.Null(preview.Layout);
        Assert.NotEmpty(preview.Fields);
    }

    private async Task<ImportPreview> LookAsync(TemporaryLedger ledger, Func<ImportJob, ImportJob>? with = null)
    {
        var job = new ImportJob(99, "book.csv", null, 1, 0, "test", FoundsDealers: false, Answers: null);
        var seen = await _engine.Part<Surveyor>().LookAsync(
            with?.Invoke(job) ?? job, ledger.FilePath, CancellationToken.None);
        return seen.Preview;
    }
}
