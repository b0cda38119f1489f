using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class GroupTablesTests
{
    [Fact]
    public void A_dealer_stands_beside_its_target_and_what_waits() => Assert.Equal(
        [
            "SH001", "Pudong", "200", "120", "60.0 %", "80", "145", "30", "80.0 %", "80.0 %", "400,000.50", "40", "5",
            "2",
        ],
        Sheet.Of(GroupTables.One(Read(GroupSamples.First), Sheet.English)).Row("SH001"));

    [Fact]
    public void Without_a_target_there_is_nothing_to_attain()
    {
        var row = Sheet.Of(GroupTables.One(Read(GroupSamples.Last), Sheet.Chinese)).Row("BJ002");
        Assert.Equal(["–", "120", "–", "–"], row[2..6]);
    }

    [Fact]
    public void The_sums_close_the_sheet() => Assert.Equal(
        ["1,234", "7", "3"],
        Sheet.Of(GroupTables.One(Read(GroupSamples.First), Sheet.Chinese)).Row("全部门店")[^3..]);

    private static GroupView Read(string json) => JsonSerializer.Deserialize(json, ViewsJson.Default.GroupView)!;
}
