using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading;

/// <summary>Rows that hold several policies, each with a line of insurance of its own.</summary>
public sealed class PolicyReaderTests
{
    private const string Common = "门店编码,车牌号,手机号";
    private const string Car = "SH001,沪A12345,16912345678";
    private const string Wide = Common + ",商业险保单号,交强险保单号,商业险到期日,交强险到期日";

    [Fact]
    public async Task A_row_becomes_as_many_terms_as_it_holds_policies()
    {
        using var ledger = TemporaryLedger.Of(
            "门店编码,车牌号码,车架号,车主,手机号,保险公司,商业险保单号,交强险保单号,交强险开始日期,交强险结束日期,商业险开始日期,商业险结束日期",
            "SH001,沪A1B2C3,LGXC10CF5MA000010,甲一,16912340001,人保财险,PA1,PZ1,2025-05-01,2026-04-30,2025-07-16,2026-07-15",
            "SH001,沪AD12345,LGXC11CFXMA000011,乙二,16912340002,平安财险,PA2,,,,2025-08-01,2026-07-31");
        Assert.Equal(
        [
            "2 Commercial 沪A1B2C3 PA1 2025-07-16 2026-07-15 人保财险 甲一",
            "2 Compulsory 沪A1B2C3 PZ1 2025-05-01 2026-04-30 人保财险 甲一",
            "3 Commercial 沪AD12345 PA2 2025-08-01 2026-07-31 平安财险 乙二",
        ], (await ledger.RowsAsync()).Select(row => $"{row.Line} {row.InsuranceLine} {row.Plate} {row.PolicyNo} "
            + $"{row.StartDate:yyyy-MM-dd} {row.ExpiryDate:yyyy-MM-dd} {row.Insurer} {row.Owner}"));
    }

    [Theory]
    [InlineData("P1,,2026-04-01,", "Commercial P1")]
    [InlineData(",P2,,2026-04-01", "Compulsory P2")]
    [InlineData("P1,P2,2026-04-01,无", "Commercial P1, Compulsory reject")]
    [InlineData("P1,未投保,2026-04-01,无", "Commercial P1")]
    [InlineData("P1,P2,2026-04-01,", "Commercial P1, Compulsory reject")]
    [InlineData("P1,P2,2026-04-01,2026-02-30", "Commercial P1, Compulsory reject")]
    [InlineData(",,,", "Commercial reject")]
    public async Task Each_policy_stands_or_falls_alone(string cells, string terms)
    {
        using var ledger = TemporaryLedger.Of(Wide, $"{Car},{cells}");
        Assert.Equal(terms, string.Join(", ", (await ledger.ReadAsync()).Select(line => line switch
        {
            LedgerRow row => $"{row.InsuranceLine} {row.PolicyNo}",
            LedgerReject { Column: "compulsory_expiry_date" } => "Compulsory reject",
            LedgerReject { Column: "commercial_expiry_date" } => "Commercial reject",
            _ => line.ToString(),
        })));
    }

    [Fact]
    public async Task What_all_policies_of_a_row_need_costs_all_of_them()
    {
        using var ledger = TemporaryLedger.Of(Wide, "SH001,沪A12345,1,P1,P2,2026-04-01,2026-05-01");
        var reject = Assert.IsType<LedgerReject>(Assert.Single(await ledger.ReadAsync()));
        Assert.Equal(("phone", "phone_unreadable"), (reject.Column, reject.Code));
    }

    [Theory]
    [InlineData("商业险到期日", InsuranceLine.Commercial)]
    [InlineData("交强险止期", InsuranceLine.Compulsory)]
    [InlineData("强制险到期时间", InsuranceLine.Compulsory)]
    [InlineData("到期日", InsuranceLine.Commercial)]
    public async Task The_header_of_a_single_expiry_says_its_line(string header, object line)
    {
        using var ledger = TemporaryLedger.Of($"{Common},{header}", $"{Car},2026-04-01");
        Assert.Equal((InsuranceLine)line, Assert.Single(await ledger.RowsAsync()).InsuranceLine);
    }

    [Theory]
    [InlineData("P1,P2", "Commercial P1, Compulsory P2")]
    [InlineData(",P2", "Compulsory P2")]
    [InlineData(",", "Commercial ")]
    public async Task Two_numbers_beside_one_expiry_are_two_policies(string numbers, string terms)
    {
        using var ledger = TemporaryLedger.Of(
            $"{Common},商业险保单号,交强险保单号,到期日", $"{Car},{numbers},2026-04-01");
        Assert.Equal(terms, string.Join(", ", (await ledger.RowsAsync())
            .Select(row => $"{row.InsuranceLine} {row.PolicyNo}")));
    }

    [Fact]
    public async Task Each_policy_has_its_own_premium_and_no_part_of_a_sum()
    {
        using var ledger = TemporaryLedger.Of(
            $"{Common},商业险到期日,交强险到期日,商业险保费,交强险保费,保费合计", $"{Car},2026-04-01,2026-05-01,3000,950,3950");
        Assert.Equal([3000m, 950m], (await ledger.RowsAsync()).Select(row => row.Premium!.Value));
    }

    [Fact]
    public async Task A_note_of_one_policy_leaves_the_other_untouched()
    {
        using var ledger = TemporaryLedger.Of(
            $"{Common},商业险到期日,交强险到期日,商业险保费,交强险保费", $"{Car},2026-04-01,2026-05-01,面议,950");
        var lines = await ledger.ReadAsync();
        Assert.Equal([true, false], lines.OfType<LedgerRow>().Select(row => row.Silent.Has(LedgerColumn.Premium)));
        Assert.Equal("commercial_premium", Assert.Single(lines.OfType<LedgerNote>()).Column);
    }
}
