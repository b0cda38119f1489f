using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Client.Tests.Cli.Texts;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("zh_CN.UTF-8", "list", Language.Chinese)]
    [InlineData("en_US.UTF-8", "list", Language.English)]
    [InlineData("C", "list --lang zh", Language.Chinese)]
    [InlineData("zh_CN.UTF-8", "--lang=en list", Language.English)]
    [InlineData(null, "list --lang", Language.English)]
    public void The_command_line_goes_before_the_environment(string? locale, string args, object language) =>
        Assert.Equal(language, Languages.Choose(args.Split(' '), name => name == "LANG" ? locale : null));
}
