using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Fields;

public sealed class LedgerWordTests
{
    [Theory]
    [InlineData("是", true)]
    [InlineData("y", true)]
    [InlineData("TRUE", true)]
    [InlineData("１", true)]
    [InlineData("否", false)]
    [InlineData("No", false)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("无", false)]
    [InlineData("maybe", null)]
    [InlineData("2", null)]
    [InlineData("a very long answer", null)]
    public void A_flag_is_yes_or_no_in_either_language(string text, bool? flag)
    {
        var read = LedgerWord.Flag(text);
        Assert.Equal((flag, flag is null ? "flag_unreadable" : null), (read.Value, read.Fault?.Code));
    }

    [Theory]
    [InlineData("a", "A")]
    [InlineData("Ｂ", "B")]
    [InlineData("C类", "C")]
    [InlineData("D", null)]
    [InlineData("AB", null)]
    public void A_tier_is_A_B_or_C(string text, string? tier) =>
        Assert.Equal(tier, LedgerWord.Tier(text).Value?.ToString());

    [Theory]
    [InlineData("商业险", nameof(InsuranceLine.Commercial), null)]
    [InlineData("Commercial", nameof(InsuranceLine.Commercial), null)]
    [InlineData("交强险", nameof(InsuranceLine.Compulsory), null)]
    [InlineData("compulsory", nameof(InsuranceLine.Compulsory), null)]
    [InlineData("单交强", nameof(InsuranceLine.Compulsory), null)]
    [InlineData("机动车交通事故责任强制保险", nameof(InsuranceLine.Compulsory), null)]
    [InlineData("车损险+三者100万", nameof(InsuranceLine.Commercial), null)]
    [InlineData("商业险+交强险", null, "line_both")]
    [InlineData("寿险", null, "line_unreadable")]
    public void A_line_of_insurance_is_one_of_two(string text, string? line, string? fault)
    {
        var read = LedgerWord.Line(text);
        Assert.Equal((line, fault), (read.Value?.ToString(), read.Fault?.Code));
    }
}
