using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class UpliftTablesTests
{
    private static readonly UpliftView Spring =
        JsonSerializer.Deserialize(PromotionSamples.Uplift, ViewsJson.Default.UpliftView)!;

    [Fact]
    public void The_difference_is_told_in_points_with_its_interval_and_meaning()
    {
        var text = Sheet.Of(UpliftTables.One(Spring, Sheet.English)).Text;
        Assert.All(
            ["+20.0 points (+5.2 to +33.4)", "The campaign wins more", "10 % of customers"],
            told => Assert.Contains(told, text));
    }

    [Fact]
    public void An_open_month_is_marked_and_an_empty_group_has_no_difference() => Assert.Equal(
        ["2026-03 …", "9", "100.0 %", "0", "–", "–"],
        Sheet.Of(UpliftTables.One(Spring, Sheet.English)).Row("2026-03 …"));

    [Fact]
    public void Without_anybody_held_out_it_says_so() => Assert.Contains(
        "未设对照组", Sheet.Of(UpliftTables.One(Spring with { Holdout = 0 }, Sheet.Chinese)).Text);
}
