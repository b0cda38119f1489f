using System.Reflection;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers.Improvement;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Api.Promotions;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api.Problems;

/// <summary>Every rule of the engine, way a call or term may end, and code of a gateway has its entry.</summary>
public sealed partial class RuleTextsTests
{
    public static TheoryData<string> Rules =>
    [
        .. ConstantsOf(typeof(Rules)), .. ConstantsOf(typeof(CampaignDecider)), .. ConstantsOf(typeof(ActionDecider)),
        .. ConstantsOf(typeof(RuleTexts)), TextJudge.TextJudged, "premium-negative", "target-unsound",
        "year-plan-unsound", "goal-unsound", "kpis-unsound", "staffing-unsound", "affiliation-unsound",
        "churn-unsound", "score-weights-unsound",
        "report-schedule-unsound",
        "promotions-unsound", LoyaltyBook.TooFewPoints,
        "name-required",
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_told_in_words(string rule) => AssertTold(rule);

    [Theory]
    [InlineData("E_42")]
    [InlineData("E:42")]
    public void An_unknown_rule_speaks_for_itself(string rule) => Assert.Equal(rule, RuleTexts.Of(rule).Zh);

    // As a word in tables, and as a part of sentences.
    private static void AssertTold(string rule)
    {
        var term = Glossary.Find(Glossary.Rules, rule);
        Assert.True(term is not null, $"no entry for {rule}");
        Assert.True(term.Clause is not null, $"no clause for {rule}");
        Assert.All([term.Word, RuleTexts.Of(rule)], text =>
        {
            Assert.DoesNotContain(text.En, sign => sign > '\u4e00');
            Assert.Contains(text.Zh, sign => sign > '\u4e00');
        });
    }

    private static IEnumerable<string> ConstantsOf(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!);
}
