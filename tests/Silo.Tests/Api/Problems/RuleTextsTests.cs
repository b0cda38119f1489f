using System.Reflection;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Policies;
using CampaignEngine.Silo.Api.Problems;

namespace CampaignEngine.Silo.Tests.Api.Problems;

public sealed class RuleTextsTests
{
    public static TheoryData<string> Rules => [.. ConstantsOf(typeof(Rules)), .. ConstantsOf(typeof(CampaignGrain))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_a_text_in_both_languages(string rule)
    {
        Assert.True(RuleTexts.All.TryGetValue(rule, out var text), $"no text for {rule}");
        Assert.NotEqual(text.En, text.Zh);
        Assert.Contains(text.Zh, sign => sign > '\u4e00');
    }

    [Theory]
    [InlineData(WithdrawalReason.Sold)]
    [InlineData(WithdrawalReason.Scrapped)]
    [InlineData(WithdrawalReason.Transferred)]
    [InlineData(WithdrawalReason.Invalid)]
    [InlineData(WithdrawalReason.CampaignEnded)]
    [InlineData(WithdrawalReason.Duplicate)]
    public void Every_withdrawal_is_told_in_words(WithdrawalReason reason) =>
        Assert.True(RuleTexts.All.ContainsKey(WithdrawalReasonNames.Of(reason)));

    [Fact]
    public void An_unknown_rule_speaks_for_itself() => Assert.Equal("E_42", RuleTexts.Of("E_42").Zh);

    private static IEnumerable<string> ConstantsOf(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!);
}
