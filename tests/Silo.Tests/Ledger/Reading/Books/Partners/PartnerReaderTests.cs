using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Books.Partners;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Books.Partners;

/// <summary>Lists of insurers, through <see cref="PartnerReader"/>.</summary>
public sealed class PartnerReaderTests
{
    [Fact]
    public async Task An_agreement_is_read_with_its_levels_of_service()
    {
        var lines = await BookFile.ReadAsync(
            BookShelf.Partners, "保司,主流/辅助,合作开始日期,合作截止日期,手续费比例,电销保护期,出单时效(小时),送单时效,差错率",
            "平安产险,主流,2025-01-01,2026-12-31 24时,25%,15天,2,1天,0.5%", "太平,备选,,,8,,,,");
        Assert.Equal(
        [
            "平安产险, 主流 / mainstream, 2025-01-01, 2026-12-31, 25 %, 15, 2, 24, 0.5 %", "太平, 辅助 / auxiliary, 8 %",
        ], lines.Shown());
        Assert.Empty(lines.Remarks());
    }

    [Fact]
    public async Task Bad_fields_are_noted_and_an_insurer_is_needed()
    {
        var lines = await BookFile.ReadAsync(
            BookShelf.Partners, "保险公司,合作类型,手续费率,出单时效", "平安,战略,0.25,很快", ",主流,20%,1");
        Assert.Equal(
        [
            "2 insurer_kind 战略 insurer_kind_unknown", "2 commission 0.25 percent_ambiguous",
            "2 issue_hours 很快 hours_unreadable", "3 insurer  required",
        ], lines.Remarks());
    }

    [Theory]
    [InlineData("主流公司", "mainstream")]
    [InlineData("是", "mainstream")]
    [InlineData("非主流", "auxiliary")]
    [InlineData("Auxiliary partner", "auxiliary")]
    public void Kinds_are_read_by_the_words_of_the_trade(string cell, string kind) =>
        Assert.Equal(kind, PartnerReader.Kind(cell).Value);
}
