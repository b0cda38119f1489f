using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class PayTablesTests
{
    [Fact]
    public void A_month_shows_agents_lines_and_what_is_open()
    {
        var pay = JsonSerializer.Deserialize(PaySamples.Month, ViewsJson.Default.PayView)!;
        var shown = Sheet.Of(PayTables.One(pay, Sheet.English)).Text;
        Assert.All(
            ["80.0 %", "30 × 1 × 5", "150.00", "Commission", "+1 →"],
            part => Assert.Contains(part, shown, StringComparison.Ordinal));
        Assert.Contains("绩效提成", Sheet.Of(PayTables.One(pay, Sheet.Chinese)).Text, StringComparison.Ordinal);
    }
}
