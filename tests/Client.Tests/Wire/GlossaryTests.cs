using System.Text.RegularExpressions;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Wire;

public sealed partial class GlossaryTests
{
    public static TheoryData<string, string> Ids
    {
        get
        {
            var ids = new TheoryData<string, string>();
            foreach (var list in Glossary.Lists)
                foreach (var id in list.Value.Keys)
                    ids.Add(list.Key, id);
            return ids;
        }
    }

    public static TheoryData<string, IReadOnlyList<string>> OfTheWire { get; } = new()
    {
        { "channel", Names.Channels },
        { "line", Names.Lines },
        { "rule", Names.QuoteKinds },
        { "rule", Names.Dispositions },
        { "rule", Names.WithdrawalReasons },
        { "judgement", Names.Judgements },
        { "role", Names.Roles },
        { "phase", [.. Fields<PhaseCounts>(), PolicySummary.Unenrolled] },
        { "status", Fields<TouchTotals>() },
    };

    private static HashSet<string> Own { get; } =
        [.. Glossary.Lists.Values.SelectMany(list => list.Values).SelectMany(term => new[] { term.En, term.Zh })];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_term_speaks_both_languages(string list, string id)
    {
        var term = Glossary.Find(list, id)!;
        var texts = new[] { term.Word, term.Clause, term.Definition, term.Denominator }.OfType<LocalizedText>();

        Assert.All(texts, text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text.En));
            Assert.DoesNotMatch(Chinese(), text.En);
            Assert.Matches(Chinese(), text.Zh);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_term_does_not_use_the_words_that_it_forbids(string list, string id)
    {
        var term = Glossary.Find(list, id)!;
        var texts = $"{term.En} {term.Zh} {term.Plural} {term.Clause} {term.Definition?.En} {term.Denominator}";

        Assert.DoesNotContain(
            term.NotThis ?? [], word => texts.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(OfTheWire))]
    public void Whatever_the_wire_names_has_a_word(string list, IReadOnlyList<string> names) =>
        Assert.DoesNotContain(names, name => Glossary.Find(list, name) is null);

    [Fact]
    public void Every_metric_says_what_it_means_and_what_it_is_measured_against() => Assert.DoesNotContain(
        Glossary.Lists["metric"].Values, metric => metric.Definition is null || metric.Denominator is null);

    [Fact]
    public void A_word_that_one_term_forbids_and_another_has_is_told_apart_by_both() => Assert.Equal(
        ["待办", "流失"],
        Glossary.Lists.Values.SelectMany(list => list.Values).SelectMany(term => term.NotThis ?? [])
            .Where(Own.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("sent", null, "Made", "已触达")]
    [InlineData("sent", "sms", "Sent", "已发送")]
    [InlineData("sent", "call", "Made", "已拨打")]
    [InlineData("delivered", "robot", "Reached", "已接通")]
    [InlineData("suppressed", "call", "Suppressed", "已抑制")]
    public void Calls_are_made_where_texts_are_sent(string status, string? channel, string en, string zh) =>
        Assert.Equal(new LocalizedText(en, zh), Glossary.Status(status, channel));

    [Fact]
    public void A_code_of_a_provider_stands_behind_its_family()
    {
        Assert.Equal("Not delivered (MK:0013)", Glossary.Word(Glossary.Rules, "undelivered:MK:0013").En);
        Assert.Equal("短信未送达（MK:0013）", Glossary.Clause(Glossary.Rules, "undelivered:MK:0013").Zh);
        Assert.Equal("E:42", Glossary.Word(Glossary.Rules, "E:42").Zh);
    }

    [Fact]
    public void Codes_of_one_meaning_share_its_words() => Assert.Equal(
        Glossary.Find(Glossary.Rules, "daily-limit"), Glossary.Find(Glossary.Rules, "isv.DAY_LIMIT_CONTROL"));

    private static string[] Fields<T>() =>
        [.. typeof(T).GetConstructors()[0].GetParameters().Select(field => field.Name!.ToLowerInvariant())];

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chinese();
}
