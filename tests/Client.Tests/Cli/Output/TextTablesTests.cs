using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class TextTablesTests
{
    private static readonly CustomerText Text = JsonSerializer.Deserialize(
        WireSamples.Text, ViewsJson.Default.CustomerText)!;

    [Fact]
    public void A_text_shows_whose_it_is_and_whether_it_said_more()
    {
        var sheet = Sheet.Of(TextTables.List([Text], Sheet.English));
        Assert.Equal("SH001", sheet.Row("41")[2]);
        Assert.Contains("多少钱", sheet.Text);
        Assert.Contains("there was more", sheet.Text);
    }

    [Theory]
    [InlineData(null, false, "Unread")]
    [InlineData(null, true, "Overdue")]
    [InlineData("answered", true, "Answered")]
    public void What_nobody_has_judged_for_long_is_overdue(string? judgement, bool isReminded, string shown) =>
        Assert.Equal(shown, TextTables.JudgementOf(
            Text with { Judgement = judgement, RemindedAt = isReminded ? DateTimeOffset.UnixEpoch : null },
            Sheet.English));

    [Fact]
    public void Words_that_were_wiped_are_told_to_be() =>
        Assert.Contains("清除", TextTables.WordsOf(Text with { Words = null }, Sheet.Chinese));
}
