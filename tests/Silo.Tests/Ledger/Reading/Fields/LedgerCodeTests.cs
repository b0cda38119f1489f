using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Fields;

public sealed class LedgerCodeTests
{
    private readonly LedgerCode _codes = new(new StringPool());

    [Theory]
    [InlineData("SH001", "SH001")]
    [InlineData("sh001", "SH001")]
    [InlineData("ＳＨ００１", "SH001")]
    [InlineData("浦东-01", "浦东-01")]
    [InlineData("12E3", "12E3")]
    public void A_dealer_code_is_upper_case_and_half_width(string text, string code) =>
        Assert.Equal(code, _codes.Dealer(text).Value);

    [Theory]
    [InlineData("SH/001", "code_unreadable")]
    [InlineData("SH 001", "code_unreadable")]
    [InlineData("=1+1", "code_unreadable")]
    [InlineData("S\0", "code_unreadable")]
    [InlineData(".", "code_unreadable")]
    [InlineData("..", "code_unreadable")]
    [InlineData("\uD842", "code_unreadable")]
    [InlineData("123456789012345678901234567890123", "code_unreadable")]
    [InlineData("1.2E+10", "code_unreadable")]
    public void A_dealer_code_is_a_part_of_keys_and_holds_no_separators(string text, string fault) =>
        Assert.Equal(fault, _codes.Dealer(text).Fault?.Code);

    [Theory]
    [InlineData("PDAA2025 3101 0001", "PDAA202531010001", null)]
    [InlineData("1.05203E+19", null, "digits_lost")]
    [InlineData("PD\0", null, "control_character")]
    [InlineData("PD\uD842", null, "lost_character")]
    public void A_policy_number_is_kept_whole_or_refused(string text, string? number, string? fault)
    {
        var read = LedgerCode.PolicyNo(text);
        Assert.Equal((number, fault), (read.Value, read.Fault?.Code));
    }
}
