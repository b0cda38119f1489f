using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading;

/// <summary>What a field costs that nobody can read: a note where its row stands without it, through
/// <see cref="RowReader"/> and <see cref="RecordFields"/>.</summary>
public sealed class RowReaderTests
{
    private const string WithVin = "门店编码,手机号,到期日,车架号,车牌号";
    private const string Sound = "SH001,16912340100,2026-06-30,LGXC15CF8MA000015";

    [Theory]
    [InlineData("粤Z1234港", "粤Z1234港")]
    [InlineData("京A1234警", "京A1234警")]
    [InlineData("沪AD12345", "沪AD12345")]
    [InlineData("临时", null)]
    [InlineData("待上牌", null)]
    public async Task A_plate_of_any_kind_is_kept_beside_a_vin(string plate, string? kept)
    {
        using var ledger = TemporaryLedger.Of(WithVin, $"{Sound},{plate}");
        Assert.Equal(kept, Assert.IsType<LedgerRow>(Assert.Single(await ledger.ReadAsync())).Plate);
    }

    [Theory]
    [InlineData("空军A12345")]
    [InlineData("沪A")]
    [InlineData("沪A0I234")]
    [InlineData("#N/A")]
    public async Task A_plate_that_nobody_can_read_is_noted_beside_a_sound_vin(string plate)
    {
        using var ledger = TemporaryLedger.Of(WithVin, $"{Sound},{plate}");
        var (row, note) = await NotedAsync(ledger);
        Assert.Equal(("LGXC15CF8MA000015", null), (row.Vin, row.Plate));
        Assert.Equal((2, "plate", plate), (note.Line, note.Column, note.Value));
    }

    [Fact]
    public async Task A_vin_that_nobody_can_read_is_noted_beside_a_sound_plate()
    {
        using var ledger = TemporaryLedger.Of(WithVin, "SH001,16912340100,2026-06-30,LGXC15,沪A12345");
        var (row, note) = await NotedAsync(ledger);
        Assert.Equal(("沪A12345", null), (row.Plate, row.Vin));
        Assert.Equal(("vin", "vin_length"), (note.Column, note.Code));
    }

    [Fact]
    public async Task Without_a_plate_and_a_vin_that_can_be_read_a_row_falls_for_both()
    {
        using var ledger = TemporaryLedger.Of(WithVin, "SH001,16912340100,2026-06-30,LGXC15,沪A");
        Assert.Equal(["plate plate_unreadable", "vin vin_length"], (await ledger.ReadAsync()).Cast<LedgerReject>()
            .Select(reject => $"{reject.Column} {reject.Code}"));
    }

    [Theory]
    [InlineData("客户等级", "VIP", "tier_unreadable")]
    [InlineData("保费", "面议", "premium_unreadable")]
    [InlineData("出险次数", "多次", "count_unreadable")]
    [InlineData("初登日期", "去年", "date_unreadable")]
    [InlineData("是否按揭", "也许", "flag_unreadable")]
    [InlineData("最近保养日期", "20260231", "date_impossible")]
    [InlineData("起保日期", "2025-06-31", "date_impossible")]
    [InlineData("保单号", "1.2E+20", "digits_lost")]
    [InlineData("车主", "王\0芳", "control_character")]
    [InlineData("专员", "\uFFFD", "lost_character")]
    public async Task An_optional_field_costs_a_note_and_is_left_empty(string column, string value, string code)
    {
        using var ledger = TemporaryLedger.Of($"{TemporaryLedger.Header},{column}", $"{TemporaryLedger.Row},{value}");
        var (row, note) = await NotedAsync(ledger);
        Assert.Equal((2, code), (note.Line, note.Code));
        Assert.True(row.Silent.Has(Enum.GetValues<LedgerColumn>().Single(known => IsNamed(known, note.Column))));
        Assert.Equal(
            (null, null, null, null, null, null, null, null, null, null),
            (row.Tier, row.Premium, row.ClaimsLastTerm, row.FirstRegistered, row.Loan, row.LastMaintenance,
                row.StartDate, row.PolicyNo, row.Owner, row.Agent));
    }

    [Theory]
    [InlineData("consent_sms", "随便")]
    [InlineData("短信同意", "#N/A")]
    [InlineData("consent_sms,是否同意短信", "是,否")]
    public async Task A_consent_that_nobody_can_read_silences_its_channel(string column, string value)
    {
        using var ledger = TemporaryLedger.Of($"{TemporaryLedger.Header},{column}", $"{TemporaryLedger.Row},{value}");
        var (row, note) = await NotedAsync(ledger);
        Assert.Equal((false, null), (row.ConsentSms, row.ConsentCall));
        Assert.Equal(("consent_sms", "consent_unreadable"), (note.Column, note.Code));
    }

    [Theory]
    [InlineData("沪A12345,沪A12345", "沪A12345", null)]
    [InlineData(",沪A12345", "沪A12345", null)]
    [InlineData("沪A12345,", "沪A12345", null)]
    [InlineData("沪A·12345,沪a12345", "沪A12345", null)]
    [InlineData("沪A,沪A12345", "沪A12345", null)]
    [InlineData("沪A12345,沪A12346", null, "columns_differ")]
    public async Task Columns_that_mean_the_same_complete_each_other(string cells, string? plate, string? note)
    {
        using var ledger = TemporaryLedger.Of(
            "门店编码,手机号,到期日,车架号,车牌号,车牌号码", $"{Sound},{cells}");
        var lines = await ledger.ReadAsync();
        Assert.Equal(plate, lines.OfType<LedgerRow>().Single().Plate);
        Assert.Equal(note, lines.OfType<LedgerNote>().SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task Two_ways_to_write_one_day_are_no_difference()
    {
        using var ledger = TemporaryLedger.Of(
            "门店编码,车牌号,手机号,保险止期,终保日期", "SH001,沪A12345,16912345678,2026-04-01 23:59:59,20260401");
        Assert.Equal(new DateOnly(2026, 4, 1), Assert.Single(await ledger.RowsAsync()).ExpiryDate);
    }

    [Fact]
    public async Task A_row_falls_where_columns_of_what_it_needs_differ()
    {
        using var ledger = TemporaryLedger.Of(
            "门店编码,车牌号,手机号,到期日,到期时间", "SH001,沪A12345,16912345678,2026-04-01,2026-05-01");
        var reject = Assert.IsType<LedgerReject>(Assert.Single(await ledger.ReadAsync()));
        Assert.Equal(("expiry_date", "columns_differ"), (reject.Column, reject.Code));
    }

    [Theory]
    [InlineData("合计,,,")]
    [InlineData(",总计：2 条,,")]
    [InlineData("制表人：张三,,,")]
    [InlineData("Total,,,")]
    public async Task A_line_below_the_rows_is_told_as_what_it_is(string line)
    {
        using var ledger = TemporaryLedger.Of("备注,门店编码,车牌号,手机号,到期日,金额", line + ",,6500");
        Assert.Equal("footer", Assert.IsType<LedgerReject>(Assert.Single(await ledger.ReadAsync())).Code);
    }

    private static async Task<(LedgerRow Row, LedgerNote Note)> NotedAsync(TemporaryLedger ledger)
    {
        var lines = await ledger.ReadAsync();
        var told = lines.Single(line => line is not LedgerRow);
        return (lines.OfType<LedgerRow>().Single(), Assert.IsType<LedgerNote>(told));
    }

    private static bool IsNamed(LedgerColumn column, string name) =>
        Silo.Ledger.Reading.Headers.ColumnNames.En(column) == name;
}
