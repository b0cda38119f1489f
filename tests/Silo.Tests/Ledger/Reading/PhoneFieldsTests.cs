using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading;

/// <summary>Which of a row's phone columns is the customer's.</summary>
public sealed class PhoneFieldsTests
{
    private const string Two = "门店编码,车牌号,到期日,联系电话,手机号";
    private const string Car = "SH001,沪A12345,2026-04-01";

    [Theory]
    [InlineData("021-58881234转8001,16912345678", "16912345678 02158881234转8001", "")]
    [InlineData("16912345678,16912345679", "16912345679 16912345678", "")]
    [InlineData("16912345678,+86 16912345678", "16912345678 ", "")]
    [InlineData("16912345678,", "16912345678 ", "")]
    [InlineData(",16912345678", "16912345678 ", "")]
    [InlineData("16912345678,169****5679", "16912345678 ", "phone phone_masked")]
    [InlineData("021-58881234,16912345678/16912345679", "", "phone phone_several, phone_2 phone_landline")]
    [InlineData("021-58881234,", "", "phone_2 phone_landline")]
    [InlineData(",", "", "phone required")]
    public async Task The_first_mobile_number_is_the_customers_and_the_next_number_the_second(
        string cells, string phones, string remarks)
    {
        using var ledger = TemporaryLedger.Of(Two, $"{Car},{cells}");
        var lines = await ledger.ReadAsync();
        Assert.Equal(phones, string.Concat(lines.OfType<LedgerRow>().Select(row => $"{row.Phone} {row.SecondPhone}")));
        Assert.Equal(remarks, string.Join(", ", lines.OfType<LedgerRemark>()
            .Select(remark => $"{remark.Column} {remark.Code}")));
        Assert.All(lines.OfType<LedgerRemark>(), remark => Assert.Equal(phones.Length > 0, remark is LedgerNote));
    }

    [Theory]
    [InlineData("座机", "021-58881234", "02158881234", "")]
    [InlineData("家庭电话", "无此号", "", "second_phone phone_unreadable")]
    [InlineData("座机,办公电话", "021-58881234,0755-12345678", "02158881234", "second_phone phone_third")]
    public async Task Columns_of_landlines_give_the_second_number(
        string headers, string cells, string second, string remarks)
    {
        using var ledger = TemporaryLedger.Of(
            $"门店编码,车牌号,到期日,手机号,{headers}", $"{Car},16912345678,{cells}");
        var lines = await ledger.ReadAsync();
        Assert.Equal(second, lines.OfType<LedgerRow>().Single().SecondPhone ?? "");
        Assert.Equal(remarks, string.Join(", ", lines.OfType<LedgerNote>()
            .Select(remark => $"{remark.Column} {remark.Code}")));
    }

    [Fact]
    public async Task Every_way_to_write_one_phone_in_one_column_is_taken_or_refused_for_its_own_reason()
    {
        string[] cells =
        [
            "13912345678", "+86 139-1234-5679", "0086-139 1234 5680", "８６１３９１２３４５６８１", "(+86)13912345682",
            "013912345683", "1.3912345684E10", "1.39E+10", "13912345685/13812345685", "13912345686 13812345686",
            "13912345687　李先生", "021-58881234", "0755-12345678转8001", "139****5688", "13912345689.0", "'13912345690",
            "139 1234 5691;021-58881234", "+8613912345692", "852-91234567", "１３９１２３４５６９３",
        ];
        using var ledger = TemporaryLedger.Of(
            ["门店编码,车牌号,到期日,手机号", .. cells.Select((cell, i) => $"SH001,沪B1{i:0000},2026-06-30,{cell}")]);
        var lines = await ledger.ReadAsync();
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 16, 17, 19, 21], lines.OfType<LedgerRow>().Select(row => row.Line));
        Assert.Equal(
        [
            "digits_lost", "phone_several", "phone_several", "phone_text", "phone_landline", "phone_landline",
            "phone_masked", "phone_several", "phone_abroad",
        ], lines.OfType<LedgerReject>().Select(reject => reject.Code));
    }
}
