using System.CommandLine;
using CampaignEngine.Cli.Commands;
using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Client.Tests.Cli.Commands;

public sealed class CommandTreeTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Every_command_argument_and_option_has_help_in_both_languages()
    {
        var english = Symbols(Tree(Language.English)).ToList();
        var chinese = Symbols(Tree(Language.Chinese)).ToList();

        Assert.Equal(english.Count, chinese.Count);
        Assert.All(english.Zip(chinese), pair =>
        {
            Assert.False(string.IsNullOrWhiteSpace(pair.First.Description), pair.First.Name);
            Assert.False(string.IsNullOrWhiteSpace(pair.Second.Description), pair.Second.Name);
            Assert.False(string.Equals(pair.First.Description, pair.Second.Description, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Every_command_prints_its_help()
    {
        foreach (var path in Paths(Tree(Language.English), []))
        {
            using var terminal = new Terminal();

            Assert.Equal(0, await terminal.RunAsync([.. path, "--help", "--lang", "zh"]));

            Assert.Contains("用法：", terminal.Output);
            Assert.Contains(string.Join(' ', ["campaign", .. path]), terminal.Output);
        }
    }

    [Fact]
    public void No_help_text_is_left_over()
    {
        var paths = Paths(Tree(Language.English), []).Select(path => "help." + string.Join(' ', path));

        Assert.Empty(AllTexts.All.Keys.Where(key => key.StartsWith("help.", StringComparison.Ordinal))
            .Except(paths, StringComparer.Ordinal));
    }

    [Fact]
    public void There_is_a_command_for_every_policy_command()
    {
        var policy = Tree(Language.English).Subcommands.Single(command => command.Name == "policy");
        string[] wire = ["pause", "resume", "quote", "renewed", "lost", "withdraw", "opt-out", "consent", "unpark"];

        Assert.Empty(wire.Except(policy.Subcommands.Select(command => command.Name), StringComparer.Ordinal));
    }

    private RootCommand Tree(Language language) =>
        CommandTree.Build(new Words(language, TimeZoneInfo.Utc), _terminal.Around());

    private static IEnumerable<Symbol> Symbols(Command command) =>
    [
        command, .. command.Arguments, .. command.Options, .. command.Subcommands.SelectMany(Symbols),
    ];

    private static IEnumerable<string[]> Paths(Command command, string[] path) =>
        [path, .. command.Subcommands.SelectMany(child => Paths(child, [.. path, child.Name]))];
}
