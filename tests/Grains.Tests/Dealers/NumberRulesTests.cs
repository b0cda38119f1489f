using CampaignEngine.Grains.Dealers;

namespace CampaignEngine.Grains.Tests.Dealers;

public sealed class NumberRulesTests
{
    public static TheoryData<decimal, string?> Numbers => new()
    {
        { 0.5m, null },
        { 1, null },
        { 1.500000m, null },
        { 0.499999m, "out-of-range" },
        { 2.000001m, "out-of-range" },
        { decimal.MaxValue, "out-of-range" },
        { -0.1m, "negative" },
        { decimal.MinValue, "negative" },
        { 1.1234567m, "too-fine" },
        { 1.1234560m, null },
    };

    [Theory, MemberData(nameof(Numbers))]
    public void A_number_lies_in_its_limits_and_has_few_decimals(decimal number, string? rule)
    {
        var faults = NumberRules.Within("premium", number, 0.5m, 2).ToList();
        Assert.Equal(rule, faults.SingleOrDefault()?.Rule);
        Assert.All(faults, fault => Assert.Equal("premium", fault.Path));
    }

    [Fact]
    public void A_fault_says_in_both_languages_what_would_be_right()
    {
        var message = Assert.Single(NumberRules.Within("premium", 3, 0.5m, 2)).Message;
        Assert.Equal("is 3; it must lie in 0.5 to 2", message.En);
        Assert.Equal("为 3，须在 0.5 至 2 之间", message.Zh);
    }
}
