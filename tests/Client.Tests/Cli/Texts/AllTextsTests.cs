using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Texts;

public sealed partial class AllTextsTests
{
    public static TheoryData<string> Keys { get; } = [.. AllTexts.All.Keys];

    public static TheoryData<string, IReadOnlyList<string>> NamesInHelp { get; } = new()
    {
        { "opt.kind", Names.QuoteKinds },
        { "opt.lines", Names.Lines },
        { "opt.reason", Names.WithdrawalReasons },
        { "arg.disposition", Names.Dispositions },
        { "opt.as", Names.Judgements },
        { "opt.state", Names.TextStates },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_text_exists_in_both_languages_with_the_same_values(string key)
    {
        var text = AllTexts.All[key];

        Assert.False(string.IsNullOrWhiteSpace(text.En));
        Assert.DoesNotMatch(Chinese(), text.En);
        Assert.Matches(Chinese(), text.Zh);
        Assert.Equal(Values(text.En), Values(text.Zh));
    }

    [Fact]
    public void Every_key_that_the_program_names_has_a_text() =>
        Assert.Empty(Named().Except(AllTexts.All.Keys, StringComparer.Ordinal));

    [Fact]
    public void Every_heading_and_sentence_is_used() =>
        Assert.Empty(AllTexts.All.Keys.Where(IsLiteral).Except(Named(), StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(NamesInHelp))]
    public void Help_lists_every_name_that_is_understood(string key, IReadOnlyList<string> names) =>
        Assert.All(names, name =>
        {
            Assert.Contains(name, AllTexts.All[key].En);
            Assert.Contains(name, AllTexts.All[key].Zh);
        });

    [Fact]
    public void Channels_lines_judgements_and_roles_have_words() => Assert.Empty(
        Names.Channels.Select(name => "channel." + name)
            .Concat(Names.Lines.Select(name => "line." + name))
            .Concat(Names.Judgements.Select(name => "judgement." + name))
            .Concat(Names.Roles.Select(name => "role." + name))
            .Except(AllTexts.All.Keys, StringComparer.Ordinal));

    private static bool IsLiteral(string key) =>
        key.StartsWith("col.", StringComparison.Ordinal) || key.StartsWith("say.", StringComparison.Ordinal);

    private static string[] Values(string text) =>
        [.. Placeholders().Matches(text).Select(match => match.Value)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static HashSet<string> Named() =>
    [
        .. Directory.EnumerateFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Texts.cs", StringComparison.Ordinal)
                && !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Literals().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["key"].Value),
    ];

    private static string SourceFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../client/Cli"));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\{\d\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholders();

    [GeneratedRegex("\"(?<key>(col|say)\\.[a-z0-9-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literals();
}
