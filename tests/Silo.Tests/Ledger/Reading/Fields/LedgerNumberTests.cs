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
    [InlineData("-1,234.50", "-1234.50")]
    [InlineData("650.5元", "650.5")]
    [InlineData("-1000000001", "amount_out_of_range")]
    [InlineData("free", "amount_unreadable")]
    public void An_amount_may_be_a_credit(string text, string read) =>
        Assert.Equal(read, LedgerNumber.Amount(text) is { Fault: null } amount
            ? amount.Value!.Value.ToString(CultureInfo.InvariantCulture) : LedgerNumber.Amount(text).Fault!.Code);

    [Theory]
    [InlineData("32,105 km", 32105)]
    [InlineData("32105公里", 32105)]
    [InlineData("32105.6", 32105)]
    [InlineData("0", null)]
    public void Kilometres_are_whole_and_none_fill_the_column(string text, int? read) =>
        Assert.Equal((read, null), (LedgerNumber.Mileage(text).Value, LedgerNumber.Mileage(text).Fault));

    [Theory]
    [InlineData("-5")]
    [InlineData("3000001")]
    [InlineData("远")]
    [InlineData("km")]
    public void What_is_no_mileage_is_told(string text) =>
        Assert.Equal("mileage_unreadable", LedgerNumber.Mileage(text).Fault?.Code);

    [Theory]
    [InlineData("120台", 120)]
    [InlineData("1,200", 1200)]
    [InlineData("80.0", 80)]
    [InlineData("80.5", null)]
    [InlineData("-1", null)]
    [InlineData("1000001", null)]
    public void Numbers_of_a_plan_are_whole(string text, int? read) =>
        Assert.Equal((read, read is null ? "number_unreadable" : null),
            (LedgerNumber.Count(text).Value, LedgerNumber.Count(text).Fault?.Code));

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
