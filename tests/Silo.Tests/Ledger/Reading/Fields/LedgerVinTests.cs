using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Fields;

public sealed class LedgerVinTests
{
    [Theory]
    [InlineData("1M8GDM9AXKP042788")]
    [InlineData("LSVAM4187C2184847")]
    [InlineData("WDB9036622R859956")]
    public void Sound_numbers_are_read(string vin) => Assert.Equal(vin, LedgerVin.Read(vin).Value);

    [Theory]
    [InlineData(" 1m8gdm9axkp042788 ")]
    [InlineData("１Ｍ８ＧＤＭ９ＡＸＫＰ０４２７８８")]
    [InlineData("1M8-GDM9AX-KP042788")]
    public void Width_case_and_separators_do_not_matter(string text) =>
        Assert.Equal("1M8GDM9AXKP042788", LedgerVin.Read(text).Value);

    [Theory]
    [InlineData("00000000000000000")]
    [InlineData("11111111111111111")]
    [InlineData("xxxxxxxxxxxxxxxxx")]
    [InlineData("OOOOOOOOOOOOOOOOO")]
    [InlineData("12345678901234567")]
    public void A_placeholder_is_no_vin_and_no_fault(string text) => Assert.Equal(default, LedgerVin.Read(text));

    [Theory]
    [InlineData("LSVAM4188C2184847", "vin_check_digit")]
    [InlineData("LSVAM4187C218484", "vin_length")]
    [InlineData("LSVAM4187C21848470", "vin_length")]
    [InlineData("LSVAM4187C2I84847", "vin_letter")]
    [InlineData("LSVAM4187O2184847", "vin_letter")]
    [InlineData("QSVAM4187C2184847", "vin_letter")]
    [InlineData("LSVAM4187C21848\u4E2D7", "vin_letter")]
    [InlineData("1.11E+16", "digits_lost")]
    [InlineData("*****************", "vin_letter")]
    public void Wrong_numbers_are_refused(string text, string code) =>
        Assert.Equal(code, LedgerVin.Read(text).Fault?.Code);

    [Fact]
    public void A_wrong_check_digit_is_accepted_where_it_is_not_mandatory() =>
        Assert.Null(LedgerVin.Read("WDB9036621R859956").Fault);
}
