using System.Text;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading;

public sealed class LedgerFileTests
{
    [Fact]
    public async Task A_full_row_comes_back_typed_and_normalised()
    {
        using var ledger = TemporaryLedger.Of(
            "\uFEFF到期日,手机号,车牌号,门店编码,门店,保单号,险种,保险公司,车架号,车型,初登日期,车主,起保日期,保费,出险次数,"
            + "客户等级,是否按揭,专员,最近保养日期,consent_sms,consent_call",
            "2026年4月1日,+86 169-1234-5678,沪a·12345,sh001,上海浦东店,PDAA2025,交强险,人保财险,LSVAM4187C2184847,"
            + "宝马 320Li,2020/4/2,王芳,2025-04-02,950.00,1,A,是,李雷,2025.9.1,是,否");
        var row = Assert.IsType<LedgerRow>(Assert.Single(await ledger.ReadAsync()));
        Assert.Equal(new LedgerRow(2)
        {
            DealerCode = "SH001",
            DealerName = "上海浦东店",
            PolicyNo = "PDAA2025",
            InsuranceLine = InsuranceLine.Compulsory,
            Insurer = "人保财险",
            Plate = "沪A12345",
            Vin = "LSVAM4187C2184847",
            Model = "宝马 320Li",
            FirstRegistered = new(2020, 4, 2),
            Owner = "王芳",
            Phone = "16912345678",
            StartDate = new(2025, 4, 2),
            ExpiryDate = new(2026, 4, 1),
            Premium = 950m,
            ClaimsLastTerm = 1,
            Tier = Tier.A,
            Loan = true,
            Agent = "李雷",
            LastMaintenance = new(2025, 9, 1),
            ConsentSms = true,
            ConsentCall = false,
            Silent = default(ColumnSet).With(LedgerColumn.SecondPhone),
        }, row);
    }

    [Fact]
    public async Task Optional_columns_may_be_absent()
    {
        using var ledger = TemporaryLedger.Of(TemporaryLedger.Header, TemporaryLedger.Row);
        Assert.Equal(
            new LedgerRow(2)
            {
                DealerCode = "SH001",
                Plate = "沪A12345",
                Phone = "16912345678",
                ExpiryDate = new(2026, 4, 1),
            },
            Assert.Single(await ledger.RowsAsync()) with { Silent = default });
    }

    [Fact]
    public async Task A_header_alone_is_a_ledger_without_rows()
    {
        using var ledger = TemporaryLedger.Of(TemporaryLedger.Header);
        Assert.Empty(await ledger.ReadAsync());
    }

    [Fact]
    public async Task Every_bad_field_of_a_row_is_reported_and_the_other_rows_are_read()
    {
        using var ledger = TemporaryLedger.Of(
            TemporaryLedger.Header,
            TemporaryLedger.Row,
            ",12345,1.69E+10,2026-02-30",
            "SH001,,16912345678,2026-04-01",
            "SH001,沪A12346,16912345678,2026-04-01");
        var lines = await ledger.ReadAsync();
        Assert.Equal([2, 5], lines.OfType<LedgerRow>().Select(row => row.Line));
        Assert.Equal(
        [
            (3, "expiry_date", "2026-02-30", "date_impossible"), (3, "dealer_code", "", "required"),
            (3, "plate", "12345", "plate_unreadable"), (3, "phone", "1.69E+10", "digits_lost"),
            (4, "plate", "", "vehicle_missing"),
        ], lines.OfType<LedgerReject>().Select(reject =>
            (reject.Line, reject.Column, reject.Value, reject.Code)));
    }

    [Fact]
    public async Task A_placeholder_in_place_of_a_vin_leaves_its_row_to_the_plate()
    {
        using var ledger = TemporaryLedger.Of(
            TemporaryLedger.Header + ",vin", TemporaryLedger.Row + ",00000000000000000",
            "SH001,,16912345678,2026-04-01,11111111111111111");
        var lines = await ledger.ReadAsync();
        Assert.Equal(("沪A12345", null), lines[0] is LedgerRow row ? (row.Plate, row.Vin) : default);
        Assert.Equal((3, "vehicle_missing"), lines[1] is LedgerReject no ? (no.Line, no.Code) : default);
    }

    [Fact]
    public async Task An_expiry_before_its_start_is_refused()
    {
        using var ledger = TemporaryLedger.Of(
            TemporaryLedger.Header + ",start_date", TemporaryLedger.Row + ",2026-04-02");
        var reject = Assert.IsType<LedgerReject>(Assert.Single(await ledger.ReadAsync()));
        Assert.Equal(("expiry_date", "expiry_before_start"), (reject.Column, reject.Code));
    }

    [Fact]
    public async Task A_name_the_database_cannot_hold_is_noted_and_left_empty()
    {
        using var ledger = TemporaryLedger.Of(
        [
            .. Encoding.UTF8.GetBytes(
                $"{TemporaryLedger.Header},owner\n{TemporaryLedger.Row},王\0芳\n{TemporaryLedger.Row},王"),
            0xED, 0xA1, 0x82,
            .. Encoding.UTF8.GetBytes($"\n{TemporaryLedger.Row},𠮷田\n"),
        ]);
        var lines = await ledger.ReadAsync();
        Assert.Equal(
            [(2, "control_character"), (3, "lost_character")],
            lines.OfType<LedgerNote>().Select(note => (note.Line, note.Code)));
        Assert.Equal([null, null, "𠮷田"], lines.OfType<LedgerRow>().Select(row => row.Owner));
    }

    [Theory]
    [InlineData("dealer_code,phone", "file_missing_columns")]
    [InlineData("dealer_code,phone,expiry_date", "file_missing_columns")]
    [InlineData("\"dealer_code,plate,phone,expiry_date", "file_broken_header")]
    [InlineData("", "file_empty")]
    [InlineData("\uFEFF", "file_empty")]
    [InlineData("\n\n  \n", "file_empty")]
    [InlineData("<html><table>", "file_markup")]
    [InlineData("%PDF-1.7", "file_unknown_format")]
    [InlineData("PK\u0003\u0004nonsense", "file_broken_workbook")]
    public async Task A_file_that_is_no_ledger_is_refused_as_a_whole(string text, string code)
    {
        using var ledger = TemporaryLedger.Of(text, encoding: null);
        Assert.Equal(code, (await ledger.RefusalAsync()).Code);
    }

    [Fact]
    public async Task Missing_columns_are_named_in_both_languages()
    {
        using var ledger = TemporaryLedger.Of("dealer_code,plate");
        var refusal = await ledger.RefusalAsync();
        Assert.Contains("expiry_date (到期日)", refusal.En, StringComparison.Ordinal);
        Assert.Contains("phone (手机号)", refusal.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_and_encrypted_workbooks_are_refused_with_advice()
    {
        using var ledger = TemporaryLedger.Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        Assert.Equal("file_old_excel", (await ledger.RefusalAsync()).Code);
    }

    [Fact]
    public async Task Files_and_headers_beyond_the_limits_are_refused()
    {
        using var wide =
            TemporaryLedger.Of(TemporaryLedger.Header + string.Concat(Enumerable.Repeat(",x", 5_000)));
        Assert.Equal("file_too_many_columns", (await wide.RefusalAsync()).Code);
        using var large = TemporaryLedger.Of(TemporaryLedger.Header, TemporaryLedger.Row);
        Assert.Equal("file_too_large", (await large.RefusalAsync(new() { Limits = new() { MaxCsvBytes = 50 } })).Code);
    }

    [Theory]
    [InlineData("短信退订")]
    [InlineData("是否同意营销")]
    [InlineData("SMS-Opt-Out")]
    [InlineData("ＣＯＮＳＥＮＴ")]
    public async Task An_unknown_column_that_speaks_of_consent_refuses_the_file(string header)
    {
        using var ledger = TemporaryLedger.Of($"{TemporaryLedger.Header},{header}", TemporaryLedger.Row + ",否");
        var refusal = await ledger.RefusalAsync();
        Assert.Equal("file_unknown_consent", refusal.Code);
        Assert.Contains(header, refusal.Zh, StringComparison.Ordinal);
        Assert.Contains("consent_sms or 短信同意", refusal.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_read_is_told_in_a_note()
    {
        using var ledger = TemporaryLedger.Of(TemporaryLedger.Header + ",备注,颜色", TemporaryLedger.Row + ",常客,红");
        using var file = (await ledger.OpenAsync()).File!;
        var note = Assert.Single(file.Notes);
        Assert.Equal((0, "备注, 颜色", "columns_not_read"), (note.Line, note.Value, note.Code));
        using var plain = TemporaryLedger.Of(TemporaryLedger.Header, TemporaryLedger.Row);
        using var whole = (await plain.OpenAsync()).File!;
        Assert.Empty(whole.Notes);
    }

    [Fact]
    public async Task Unknown_columns_are_listed_and_not_read()
    {
        using var ledger = TemporaryLedger.Of(TemporaryLedger.Header + ",备注", TemporaryLedger.Row + ",常客");
        var (file, _) = await ledger.OpenAsync();
        using (file)
            Assert.Equal(["备注"], file!.Columns.Unknown.Select(cell => cell.Text));
        Assert.IsType<LedgerRow>(Assert.Single(await ledger.ReadAsync()));
    }

    [Fact]
    public async Task A_shop_that_keeps_no_codes_is_named_by_whoever_sends_the_file()
    {
        using var ledger = TemporaryLedger.Of(
            "序号,客户姓名,手机号码,车牌号,车型,保险到期日,续保专员,备注",
            "1,壬一,16912340601,沪G10001,比亚迪 宋PLUS,2026-06-30,小王,老客户");
        var row = Assert.Single(await ledger.RowsAsync(new LedgerOptions { DealerCode = "SH001" }));
        Assert.Equal(("SH001", "壬一", "小王"), (row.DealerCode, row.Owner, row.Agent));
        var refusal = await ledger.RefusalAsync();
        Assert.StartsWith("Missing columns: dealer_code (门店编码).", refusal.En, StringComparison.Ordinal);
        Assert.Contains("token of one dealer", refusal.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_column_of_a_file_weighs_more_than_the_dealer_named_beside_it()
    {
        using var ledger = TemporaryLedger.Of(TemporaryLedger.Header, TemporaryLedger.Row);
        var row = Assert.Single(await ledger.RowsAsync(new LedgerOptions { DealerCode = "BJ009" }));
        Assert.Equal("SH001", row.DealerCode);
    }

    [Fact]
    public async Task An_insurers_call_list_is_read_as_it_is()
    {
        using var ledger = TemporaryLedger.Of(
            "营销活动ID|营销活动名称|名单ID|车牌号|客户姓名|客户手机号1|客户手机号2|客户手机号3|客户性别|分公司|分公司代码|归属地1|终保日期|名单类型|"
            + "中支公司代码|中支公司|拨打次数1",
            "A01|续保一季|90001|沪H10001|癸一|16912340701|16912340702||男|上海分公司|3100|上海|2026-06-30|续保|310001|浦东中支|0");
        var row = Assert.Single(await ledger.RowsAsync());
        Assert.Equal(
            ("3100", "上海分公司", "沪H10001", "癸一", "16912340701", new DateOnly(2026, 6, 30)),
            (row.DealerCode, row.DealerName, row.Plate, row.Owner, row.Phone, row.ExpiryDate));
    }
}
