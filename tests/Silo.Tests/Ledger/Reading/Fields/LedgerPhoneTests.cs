using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Fields;

public sealed class LedgerPhoneTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("+8613800138000")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("0086-138-0013-8000")]
    [InlineData("8613800138000")]
    [InlineData("138-0013-8000")]
    [InlineData("138 0013 8000")]
    [InlineData("138\u00A00013\u00A08000")]
    [InlineData("13800138000.0")]
    [InlineData("13800138000.00")]
    [InlineData("１３８００１３８０００")]
    [InlineData("＋８６１３８００１３８０００")]
    [InlineData("'13800138000")]
    [InlineData("013800138000")]
    [InlineData("+86 0138 0013 8000")]
    [InlineData("(+86)13800138000")]
    [InlineData("\u202D13800138000\u202C")]
    public void Written_forms_of_a_mobile_number_come_to_its_eleven_digits(string text) =>
        Assert.Equal("13800138000", LedgerPhone.Read(text).Value);

    [Theory]
    [InlineData("1.38E+10", "digits_lost")]
    [InlineData("1.38001E+10", "digits_lost")]
    [InlineData("1.380013e10", "digits_lost")]
    [InlineData("02158881234", "phone_landline")]
    [InlineData("021-58881234", "phone_landline")]
    [InlineData("010-13800138", "phone_landline")]
    [InlineData("0013800138000", "phone_unreadable")]
    [InlineData("4008205555", "phone_landline")]
    [InlineData("58881234", "phone_landline")]
    [InlineData("138****8000", "phone_masked")]
    [InlineData("138XXXX8000", "phone_masked")]
    [InlineData("13800138000/13900139000", "phone_several")]
    [InlineData("13800138000；13900139000", "phone_several")]
    [InlineData("12800138000", "phone_unreadable")]
    [InlineData("1380013800", "phone_unreadable")]
    [InlineData("138001380000", "phone_unreadable")]
    [InlineData("13800138000.5", "phone_unreadable")]
    [InlineData("-1", "phone_unreadable")]
    [InlineData("=cmd|'/c calc'!A1", "phone_unreadable")]
    [InlineData("无", "phone_unreadable")]
    [InlineData("1380013\08000", "phone_unreadable")]
    [InlineData("'", "phone_unreadable")]
    public void Everything_else_is_refused_with_its_own_reason(string text, string code) =>
        Assert.Equal(code, LedgerPhone.Read(text).Fault?.Code);
}
