using CampaignEngine.Silo.Ledger.Reading.Xlsx;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Xlsx;

public sealed class XlsxCellTests
{
    [Theory]
    [InlineData(1, null, "1")]
    [InlineData(1, "General", "1")]
    [InlineData(1, "0", "1")]
    [InlineData(1, "000", "001")]
    [InlineData(1234, "000", "1234")]
    [InlineData(1.5, "000", "1.5")]
    [InlineData(3200.5, "0.00", "3200.5")]
    [InlineData(16912345678, "00000000000", "16912345678")]
    public void Only_leading_zeros_of_a_format_are_a_part_of_the_number(double number, string? format, string text) =>
        Assert.Equal(text, XlsxCell.Text(number, format, isDay: false, uses1904: false));

    [Theory]
    [InlineData(0.15, "0%", "15%")]
    [InlineData(0.005, "0.00%", "0.5%")]
    public void A_percentage_is_taken_as_it_is_shown(double number, string format, string text) =>
        Assert.Equal(text, XlsxCell.Text(number, format, isDay: false, uses1904: false));

    [Theory]
    [InlineData(999999999999999, "999999999999999")]
    [InlineData(1234567890123456, "1.23456789012346E+15")]
    [InlineData(-8765432109876543, "-8.76543210987654E+15")]
    public void A_number_of_more_digits_than_spreadsheets_keep_shows_its_loss(double number, string text) =>
        Assert.Equal(text, XlsxCell.Text(number, null, isDay: false, uses1904: false));

    [Fact]
    public void A_format_as_long_as_a_book_is_not_followed() =>
        Assert.Equal("1", XlsxCell.Text(1d, new string('0', 100_000), isDay: false, uses1904: false));
}
