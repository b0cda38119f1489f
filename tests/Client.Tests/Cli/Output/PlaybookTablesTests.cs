using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class PlaybookTablesTests
{
    [Fact]
    public void Each_touch_is_a_row_that_says_when_and_how()
    {
        PlaybookTouch[] touches =
        [
            new("sms-90", -90, "sms", "care", null, null),
            new("call-60", -60, "call", null, "advantages", "firm", ["A", "B"]),
        ];
        var book = new PlaybookView(
            "bdc-90", 2, new("D", "驻"), DateTimeOffset.UnixEpoch, "ops", "name: bdc-90", touches);
        var sheet = Sheet.Of(PlaybookTables.One(book, Sheet.English));
        Assert.Equal("care", sheet.Row("SMS, 90 days before expiry")[1]);
        Assert.Equal(["Explain the advantages", "Firm quote", "A, B"], sheet.Row("Call, 60 days before expiry")[^3..]);
        Assert.Contains("1970-01-01 08:00 UTC+8 ops", sheet.Text);
    }

    [Fact]
    public void A_list_shows_the_title_in_the_readers_language()
    {
        var summary =
            new PlaybookSummary("bdc-90", 2, new("Dealer", "驻店"), DateTimeOffset.UnixEpoch, "ops", 18);
        var row = Sheet.Of(PlaybookTables.List([summary], Sheet.Chinese)).Row("bdc-90");
        Assert.Equal(["bdc-90", "2", "驻店", "到期", "18"], row[..5]);
    }
}
