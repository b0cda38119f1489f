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
    public async Task The_delimiter_that_makes_most_headers_known_wins(string header, char delimiter) =>
        Assert.Equal(delimiter, await DetectAsync(header));

    [Fact]
    public async Task A_header_that_holds_the_other_delimiters_does_not_mislead() =>
        Assert.Equal(';', await DetectAsync("dealer_code;\"notes, remarks, more\";plate;phone"));

    [Theory]
    [InlineData("nobody;knows;these")]
    [InlineData("")]
    public async Task A_comma_is_assumed_when_no_header_is_known(string header) =>
        Assert.Equal(',', await DetectAsync(header));

    private static async Task<char> DetectAsync(string header)
    {
        using var ledger = TemporaryLedger.Of(header, encoding: null);
        return await Delimiter.DetectAsync(
            ledger.FilePath, new UTF8Encoding(false), LedgerLimits.Default, CancellationToken.None);
    }
}
