using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class PlaybookPlanTablesTests
{
    private static readonly PlaybookPlan Plan =
        JsonSerializer.Deserialize(WireSamples.Plan, ViewsJson.Default.PlaybookPlan)!;

    [Fact]
    public void A_touch_shows_its_day_by_the_playbook_the_day_on_which_it_runs_and_why()
    {
        var sheet = Sheet.Of(PlaybookPlanTables.One(Plan, Sheet.English));
        Assert.Equal(["sms-90", "SMS", "2026-02-19", "2026-02-19", "09:00-20:00", "care"], sheet.Row("sms-90"));
        Assert.Equal(["call-18", "Call", "2026-05-02", "2026-05-06"], sheet.Row("call-18")[..4]);
        Assert.Contains("Moved, its day is off; Provisional", sheet.Text.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void A_touch_that_is_left_out_has_no_day_and_says_so_in_the_readers_language()
    {
        var row = Sheet.Of(PlaybookPlanTables.One(Plan, Sheet.Chinese)).Row("call-89");
        Assert.Equal(["call-89", "电话", "2026-02-20", "早于纳入日，已错过"], row[..4]);
    }

    [Fact]
    public void What_else_happens_and_the_end_come_last()
    {
        var sheet = Sheet.Of(PlaybookPlanTables.One(Plan, Sheet.English));
        Assert.Equal("The insurer's own telesales may call", sheet.Row("2026-05-05")[1]);
        Assert.Equal(["2026-05-20", "Ends as lost", "no-response"], sheet.Row("2026-05-20"));
    }
}
