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

    [Fact]
    public void A_long_header_is_no_known_column() =>
        Assert.Null(ColumnNames.Recognise(new string('x', 10_000)));
}
