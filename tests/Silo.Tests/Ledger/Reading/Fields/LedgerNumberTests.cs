using System.Globalization;
using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Fields;

public sealed class LedgerNumberTests
{
    [Theory]
    [InlineData("3456.78", "3456.78")]
    [InlineData("3456.7800000001", "3456.78")]
    [InlineData("0.005", "0.01")]
    [InlineData("¥3,456.78", "3456.78")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("３４５６元", "3456")]
    [InlineData("0", "0")]
    [InlineData("1000000000", "1000000000")]
    public void An_amount_in_plain_digits_is_rounded_to_fen(string text, string amount) =>
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), LedgerNumber.Premium(text).Value);

    [Theory]
    [InlineData("-1", "premium_out_of_range")]
    [InlineData("1000000001", "premium_out_of_range")]
    [InlineData("99999999999999999999999999999999", "premium_out_of_range")]
    [InlineData("NaN", "premium_unreadable")]
    [InlineData("Infinity", "premium_unreadable")]
    [InlineData("∞", "premium_unreadable")]
    [InlineData("1E40", "premium_unreadable")]
    [InlineData("1.0E+40", "digits_lost")]
    [InlineData("3,45", "premium_unreadable")]
    [InlineData("3,4567", "premium_unreadable")]
    [InlineData("1,2,345", "premium_unreadable")]
    [InlineData("三千", "premium_unreadable")]
    [InlineData("-1+1", "premium_unreadable")]
    [InlineData("元", "premium_unreadable")]
    public void Any_other_amount_is_refused(string text, string code) =>
        Assert.Equal(code, LedgerNumber.Premium(text).Fault?.Code);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("99", 99)]
    [InlineData("2.0", 2)]
    [InlineData("３次", 3)]
    [InlineData("100", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("两次", null)]
    public void Claims_are_counted_from_0_to_99(string text, int? count)
    {
        var read = LedgerNumber.Claims(text);
        Assert.Equal((count, count is null ? "count_unreadable" : null), (read.Value, read.Fault?.Code));
    }
}
