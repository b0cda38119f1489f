using System.Reflection;
using System.Runtime.CompilerServices;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Problems;

namespace CampaignEngine.Silo.Tests.Api.Problems;

public sealed class RuleTextsTests
{
    private static readonly Lazy<string> DashboardWords = new(() => string.Concat(
        Directory.EnumerateFiles(WordsFolder(), "*Words.ts").Select(File.ReadAllText)));

    public static TheoryData<string> Rules =>
    [
        .. ConstantsOf(typeof(Rules)), .. ConstantsOf(typeof(CampaignDecider)),
        .. ConstantsOf(typeof(RuleTexts)), "premium-negative", "target-unsound",
            "year-plan-unsound", "goal-unsound", "kpis-unsound", "name-required",
    ];

    public static TheoryData<string> Told => [.. RuleTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_told_in_words(string rule) => AssertTold(rule);

    [Theory]
    [MemberData(nameof(Told))]
    public void The_dashboard_has_a_word_for_every_rule(string rule) => Assert.Contains(
        $"'{rule}'", DashboardWords.Value.Replace($"\n  {rule}:", $"'{rule}'", StringComparison.Ordinal),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("E_42")]
    [InlineData("E:42")]
    public void An_unknown_rule_speaks_for_itself(string rule) => Assert.Equal(rule, RuleTexts.Of(rule).Zh);

    /// <summary>Fails for a rule without a text in both languages.</summary>
    internal static void AssertTold(string rule)
    {
        Assert.True(RuleTexts.All.TryGetValue(rule, out var text), $"no text for {rule}");
        Assert.DoesNotContain(text.En, sign => sign > '\u4e00');
        Assert.Contains(text.Zh, sign => sign > '\u4e00');
    }

    private static string WordsFolder([CallerFilePath] string here = "") => Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(here)!, "../../../../client/Dashboard/src/i18n"));

    private static IEnumerable<string> ConstantsOf(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!);
}
