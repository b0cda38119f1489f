using CampaignEngine.Cli.Settings;

namespace CampaignEngine.Client.Tests.Cli.Settings;

public sealed class HeaderTextTests
{
    [Theory]
    [InlineData("ce_0a1b_-~", true)]
    [InlineData("!", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a\n", false)]
    [InlineData("a\x7f", false)]
    [InlineData("é", false)]
    [InlineData("令", false)]
    public void Only_visible_ASCII_fits(string text, bool isFit) =>
        Assert.Equal(isFit, HeaderText.IsFit(text));
}
