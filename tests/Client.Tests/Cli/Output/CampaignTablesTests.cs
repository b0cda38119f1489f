using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class CampaignTablesTests
{
    private static readonly CampaignView Spring =
        JsonSerializer.Deserialize(WireSamples.Campaign, ViewsJson.Default.CampaignView)!;

    [Fact]
    public void A_campaign_in_a_list_is_one_row_with_its_progress()
    {
        var row = Sheet.Of(CampaignTables.List([Spring], Sheet.English)).Row("7");
        Assert.Equal(["7", "Spring"], row[..2]);
        Assert.Contains("bdc-90 v2", row);
        Assert.Equal("3,000.00", row[^2]);
    }

    [Fact]
    public void An_audience_without_an_end_or_lines_says_so() =>
        Assert.Contains(
            "SH001; all lines; 2026-03-01 – …", Sheet.Of(CampaignTables.One(Spring, Sheet.English)).Text);

    [Fact]
    public void An_audience_of_everybody_is_all_dealers()
    {
        var all = Spring with { Audience = new AudienceView(null, null, null, ["commercial"]) };
        var text = Sheet.Of(CampaignTables.One(all, Sheet.English)).Text;
        Assert.Contains("all dealers; ", text);
        Assert.DoesNotContain("all lines", text);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Only_an_order_under_way_is_marked_so(bool isFinished, bool isMarked)
    {
        var ordered = Spring with { Order = new OrderView("enrol-audience", 1200, isFinished) };
        var text = Sheet.Of(CampaignTables.One(ordered, Sheet.English)).Text;
        Assert.Contains("1,200", text);
        Assert.Equal(isMarked, text.Contains("1,200 …", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("running", 6, true)]
    [InlineData("running", 7, false)]
    [InlineData("ended", 6, false)]
    public void A_running_campaign_with_nothing_left_to_do_says_so(string phase, long terms, bool isThrough)
    {
        var phases = new PhaseCounts(0, 0, 0, 0, 0, 0, Won: 1, Lost: 2, Withdrawn: 3);
        var campaign = Spring with
        {
            Phase = phase,
            Order = null,
            Progress = Spring.Progress with { Terms = terms, Phases = phases },
        };
        Assert.Equal(isThrough, Sheet.Of(CampaignTables.One(campaign, Sheet.Chinese)).Text
            .Contains("进行中，保单均已结束", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_is_read_in_the_readers_language() =>
        Assert.Contains("驻店BDC 90天 (bdc-90 v2)", Sheet.Of(CampaignTables.One(Spring, Sheet.Chinese)).Text);

    [Fact]
    public void A_preview_counts_by_channel_and_dealer()
    {
        var touches = new Dictionary<string, long>(StringComparer.Ordinal) { ["sms"] = 9000 };
        LeftOutCar[] leftOut = [new("SH001", "沪A00004", null, new DateOnly(2025, 1, 1), "no-phone")];
        var preview =
            new PreviewView(3000, [new(new("SH001", "Pudong"), 3000)], touches, 1, 2, 4, null, null, leftOut);
        var sheet = Sheet.Of(CampaignTables.Preview(preview, Sheet.English));
        Assert.Equal(["SH001", "Pudong", "3,000"], sheet.Row("SH001"));
        Assert.Contains("9,000", sheet.Text);
        Assert.Equal(["No phone known", "SH001", "沪A00004", "2025-01-01"], sheet.Row("No phone known"));
        Assert.Contains("In another campaign 4", sheet.Text);
    }
}
