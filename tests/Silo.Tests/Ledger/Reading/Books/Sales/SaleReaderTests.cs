using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Books.Sales;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Books.Sales;

/// <summary>Lists of new cars, through <see cref="SaleReader"/>.</summary>
public sealed class SaleReaderTests
{
    [Fact]
    public async Task A_list_of_delivered_cars_is_read_as_stores_keep_it()
    {
        var lines = await BookFile.ReadAsync(
            BookShelf.Sales,
            "2026年3月新车交付台账", "序号,客户姓名,联系电话,车架号,车型,交车日期,店内投保,投保公司,保费合计(元),销售顾问",
            "1,张三,13912345678,WVWZZZ1JZXW000001,帕萨特 330TSI,2026.3.5,是,人保财险,\"5,321.50\",李四",
            "2,王五,021-58881234,WVWZZZ1JZXW000002,途观L,2026/3/6,自行投保,,,李四",
            "合计,,,,,,,,\"5,321.50\",");
        Assert.Equal(
        [
            "WVWZZZ1JZXW000001, 帕萨特 330TSI, 2026-03-05, 是 / yes, 人保财险, 5321.50, 张三, 13912345678",
            "WVWZZZ1JZXW000002, 途观L, 2026-03-06, 否 / no, 王五",
        ], lines.Shown());
        Assert.Equal(["4 phone 021-58881234 phone_landline", "5  合计 footer"], lines.Remarks());
    }

    [Fact]
    public async Task The_day_of_the_sale_comes_before_those_of_delivery_and_invoice()
    {
        var lines = await BookFile.ReadAsync(
            BookShelf.Sales, "VIN,开票日期,交车日期,销售日期", "WVWZZZ1JZXW000001,2026-03-07,2026-03-05,2026-03-01");
        Assert.Equal(new DateOnly(2026, 3, 1), Assert.Single(lines.OfType<Sale>()).SoldOn);
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("已投保", true)]
    [InlineData("本店", true)]
    [InlineData("自行投保", false)]
    [InlineData("未上保", false)]
    [InlineData("N", false)]
    public void Whether_a_car_was_insured_is_said_in_many_words(string cell, bool insured) =>
        Assert.Equal(insured, SaleReader.Insured(cell).Value);
}
