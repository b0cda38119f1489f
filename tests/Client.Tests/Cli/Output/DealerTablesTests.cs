using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class DealerTablesTests
{
    private static readonly DealerView Pudong =
        JsonSerializer.Deserialize(WireSamples.Dealer, ViewsJson.Default.DealerView)!;

    [Fact]
    public void A_dealer_is_one_row_that_ends_with_its_open_calls()
    {
        var row = Sheet.Of(DealerTables.List([Pudong with { OpenCalls = 1200 }], Sheet.English)).Row("SH001");
        Assert.Equal(["SH001", "Pudong"], row[..2]);
        Assert.Equal(["Asia/Shanghai", "1,200"], row[^2..]);
    }

    [Fact]
    public void Targets_are_shown_by_month_for_one_dealer_only()
    {
        Assert.Equal(
            ["2026-03", "40", "120,000.00"],
            Sheet.Of(DealerTables.One(Pudong, Sheet.English)).Row("2026-03"));
        Assert.DoesNotContain("2026-03", Sheet.Of(DealerTables.List([Pudong], Sheet.English)).Text);
    }
}
