using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Books.Affiliations;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Books.Affiliations;

/// <summary>Lists of stores, through <see cref="AffiliationReader"/> and <see cref="AffiliationRow"/>.</summary>
public sealed class AffiliationReaderTests
{
    [Fact]
    public async Task A_list_of_stores_is_read_by_the_headers_of_the_trade()
    {
        var lines = await BookFile.ReadAsync(
            BookShelf.Dealers, "门店编码,门店名称,所属集团,大区,经营品牌,生效日期",
            "SH001,浦东店,永达集团,华东,\"宝马、MINI\",2026-03-01", "SH002,闵行店,,华东,,");
        Assert.Equal(["永达集团, 华东, MINI, 宝马, 2026-03-01", "华东"], lines.Shown());
        Assert.Empty(lines.Remarks());
    }

    [Fact]
    public async Task Bad_fields_are_noted_and_the_rest_of_the_row_is_read()
    {
        var many = string.Join('/', Enumerable.Range(1, 21).Select(number => $"品牌{number}"));
        var lines = await BookFile.ReadAsync(
            BookShelf.Dealers, "门店编码,集团,品牌,生效日期", $"SH001,永达,{many},昨天", $"SH002,{new string('长', 101)},宝马,");
        Assert.Equal(
        [
            "2 brands " + many + " too_many_brands", "2 affiliated_since 昨天 date_unreadable",
        ], lines.Remarks().SkipLast(1));
        Assert.StartsWith("3 dealer_group 长长", lines.Remarks().Last(), StringComparison.Ordinal);
        Assert.EndsWith(" too_long", lines.Remarks().Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("奔驰", "奔驰")]
    [InlineData("奔驰；宝马, 宝马 / MINI", "MINI 奔驰 宝马")]
    [InlineData(" 、 ", "")]
    public void Brands_are_told_apart_each_once_and_in_order(string cell, string brands) =>
        Assert.Equal(brands.Split(' ', StringSplitOptions.RemoveEmptyEntries), AffiliationReader.BrandsOf(cell).Value!);
}
