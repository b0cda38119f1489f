using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading;

public sealed class HeaderMapTests
{
    [Theory]
    [InlineData("dealer_code")]
    [InlineData("Dealer Code")]
    [InlineData("DEALER-CODE ")]
    [InlineData("\uFEFFdealer_code")]
    [InlineData("ｄｅａｌｅｒ＿ｃｏｄｅ")]
    [InlineData("门店编码")]
    [InlineData(" 门店 编码\u3000")]
    [InlineData("门店编码*")]
    public void Width_case_blanks_and_marks_do_not_tell_headers_apart(string header) =>
        Assert.Equal(LedgerColumn.DealerCode, ColumnNames.Recognise(header));

    [Fact]
    public void Every_column_is_known_by_both_its_names()
    {
        foreach (var column in Enum.GetValues<LedgerColumn>())
        {
            Assert.Equal(column, ColumnNames.Recognise(ColumnNames.En(column)));
            Assert.Equal(column, ColumnNames.Recognise(ColumnNames.Zh(column)));
        }
    }

    [Theory]
    [InlineData("保费(元)", LedgerColumn.Premium)]
    [InlineData("保费（元）", LedgerColumn.Premium)]
    [InlineData("premium [RMB]", LedgerColumn.Premium)]
    [InlineData("保险费【人民币】", LedgerColumn.Premium)]
    [InlineData("出险次数(次)", LedgerColumn.ClaimsLastTerm)]
    [InlineData("短信同意（是/否）", LedgerColumn.ConsentSms)]
    public void A_unit_in_brackets_does_not_tell_headers_apart(string header, object column) =>
        Assert.Equal(column, ColumnNames.Recognise(header));

    [Theory]
    [InlineData("手机号(备用)")]
    [InlineData("保费(万元)")]
    [InlineData("(元)")]
    public void Brackets_that_hold_more_than_a_unit_make_another_column(string header) =>
        Assert.Null(ColumnNames.Recognise(header));

    [Fact]
    public void A_long_header_is_no_known_column() =>
        Assert.Null(ColumnNames.Recognise(new string('x', 10_000)));
}
