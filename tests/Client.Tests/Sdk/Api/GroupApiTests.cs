using CampaignEngine.Sdk.Api;

namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class GroupApiTests
{
    [Fact]
    public async Task A_part_is_asked_for_by_month_and_place()
    {
        var server = new StubServer();
        using var client = server.Json(GroupSamples.First).Client();
        var group = await client.Group.PartAsync(
            "2026-03", new GroupSearch("Yongda", Brand: "BMW"), new PartAsk(20, "c0"), CancellationToken.None);
        Assert.Equal("/api/v1/group?month=2026-03&group=Yongda&brand=BMW&limit=20&after=c0", server.Last.PathAndQuery);
        Assert.Equal((80L, "c1"), (group.Items[0].Now.Gap, group.Next));
    }

    [Fact]
    public async Task The_whole_group_is_read_to_its_end()
    {
        var server = new StubServer();
        using var client = server.Json(GroupSamples.First).Json(GroupSamples.Last).Client();
        var group = await client.Group.WholeAsync(null, new GroupSearch(), CancellationToken.None);
        Assert.Equal(["SH001", "BJ002"], group.Items.Select(row => row.Dealer.Code));
        Assert.EndsWith("&after=c1", server.Last.PathAndQuery, StringComparison.Ordinal);
        Assert.Null(group.Next);
    }
}
