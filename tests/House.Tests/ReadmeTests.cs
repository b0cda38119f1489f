using System.Text.RegularExpressions;

namespace CampaignEngine.House.Tests;

/// <summary>The front door in both languages, and links that lead somewhere in every README.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] FrontDoors = ["README.md", "README.zh-CN.md"];

    private static readonly string[] Commands = ["deploy/run", "deploy/test"];

    // Built from parts, so that this file does not hold what it forbids.
    private static readonly string[] Forbidden =
    [
        "/wo" + "rk/", "/tm" + "p/h/", "des" + "ign.md", "sty" + "le.md", "dom" + "ain.md",
        "reliab" + "ility.md", "cla" + "ude", "anth" + "ropic", "chat" + "gpt", "co" + "pilot",
    ];

    private static readonly string[] Binary = [".png", ".xlsx", ".ico", ".woff2", ".csv"];

    [Fact]
    public void Front_door_stands_open_in_both_languages() =>
        Assert.All(FrontDoors, path => Assert.True(House.Holds(path), path));

    [Fact]
    public void Both_languages_have_the_same_shape()
    {
        var shapes = FrontDoors.Select(path => Shape(House.Text(path))).ToList();
        Assert.Equal(shapes[0], shapes[1]);
    }

    [Fact]
    public void Both_commands_stand_in_both_languages() => Assert.All(FrontDoors, path =>
        Assert.All(Commands, command =>
            Assert.Contains($"\n{command}\n", House.Text(path), StringComparison.Ordinal)));

    [Fact]
    public void Every_link_leads_somewhere() => House.None(
        "Dead links",
        from path in House.Files().Where(path => path.EndsWith(".md", StringComparison.Ordinal))
        from link in Link().Matches(House.Text(path)).Select(match => match.Groups["to"].Value)
        where !link.Contains(':', StringComparison.Ordinal) && !House.Holds(Target(path, link))
        select $"{path}: {link}");

    [Fact]
    public void Nothing_speaks_of_the_workplace() => House.None(
        "Words that only those who wrote it understand",
        from path in House.Files().Where(path => !Binary.Contains(Path.GetExtension(path)))
        let text = House.Text(path)
        from word in Forbidden
        where text.Contains(word, StringComparison.OrdinalIgnoreCase)
        select $"{path}: {word}");

    [GeneratedRegex(@"\]\((?<to>[^)#\s]+)(?:#[^)]*)?\)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();

    [GeneratedRegex("^(?:#{1,6} |```|\\| ?-)", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Landmark();

    // Headings, code blocks and tables in their order.
    private static List<string> Shape(string text) =>
        [.. Landmark().Matches(text).Select(match => match.Value.Trim())];

    private static string Target(string from, string link) =>
        Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(from)!, link)));
}
