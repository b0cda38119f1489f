using System.Text;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Csv;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Csv;

public sealed class DelimiterTests
{
    [Theory]
    [InlineData("dealer_code;plate;phone", ';')]
    [InlineData("dealer_code\tplate\tphone", '\t')]
    [InlineData("dealer_code,plate,phone", ',')]
    [InlineData("门店编码|车牌号|客户姓名|手机号|到期日", '|')]
    [InlineData("续保名单\n\n门店编码|车牌号|手机号|到期日", '|')]
    [InlineData("甲,乙,丙,丁\n门店编码\t车牌号\t手机号\t到期日", '\t')]
    public async Task The_delimiter_that_makes_most_headers_known_wins(string header, char delimiter) =>
        Assert.Equal(delimiter, await DetectAsync(header));

    [Fact]
    public async Task A_header_that_holds_the_other_delimiters_does_not_mislead() =>
        Assert.Equal(';', await DetectAsync("dealer_code;\"notes, remarks, more\";plate;phone"));

    [Theory]
    [InlineData("nobody;knows;these", ';')]
    [InlineData("甲\t乙，丙\t丁,戊", '\t')]
    [InlineData("nobody", ',')]
    [InlineData("", ',')]
    public async Task The_mark_that_splits_most_is_assumed_when_no_header_is_known(string header, char delimiter) =>
        Assert.Equal(delimiter, await DetectAsync(header));

    private static async Task<char> DetectAsync(string header)
    {
        using var ledger = TemporaryLedger.Of(header, encoding: null);
        var (delimiter, _) = await Delimiter.DetectAsync(
            ledger.FilePath, new UTF8Encoding(false), LedgerOptions.Default, CancellationToken.None);
        return delimiter;
    }
}
