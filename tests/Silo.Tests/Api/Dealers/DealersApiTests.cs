using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Dealers;

public sealed class DealersApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Dealers_are_listed_by_code_within_the_callers_scope()
    {
        var all = await host.ItemsAsync(await host.TokenAsync(Role.Operator), "/api/v1/dealers");
        Assert.Equal(["A01", "B02"], all.Select(dealer => dealer.GetProperty("code").GetString()!));
        var own = await host.ItemsAsync(
            await host.TokenAsync(Role.Agent, host.World.B.Id), "/api/v1/dealers");
        Assert.Equal("B02", Assert.Single(own).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_dealer_shows_its_targets_and_zone()
    {
        var dealer = await host.ReadAsync(await host.TokenAsync(Role.Operator), "/api/v1/dealers/A01");
        var target = Assert.Single(dealer.GetProperty("targets").EnumerateArray());
        Assert.Equal(
            ("2026-05-01", 10 * host.World.A.Id),
            (target.GetProperty("month").GetString(), target.GetProperty("renewals").GetInt32()));
        Assert.Equal("Asia/Shanghai", dealer.GetProperty("zone").GetString());
    }

    [Fact]
    public async Task A_code_with_a_slash_is_found_by_its_escaped_path()
    {
        await host.World.RunAsync(
            """
            INSERT INTO dealer (code, phase, state, created_at)
            SELECT 'C/03', phase, state, created_at FROM dealer WHERE code = 'A01' ON CONFLICT DO NOTHING
            """);
        var token = await host.TokenAsync(
            Role.Operator, (int)await host.World.ReadAsync("SELECT id FROM dealer WHERE code = 'C/03'"));
        Assert.Equal(
            "C/03", (await host.ReadAsync(token, "/api/v1/dealers/C%2F03")).GetProperty("code").GetString());
        await host.World.RunAsync("DELETE FROM dealer WHERE code = 'C/03'");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("?campaign=987654", 0)]
    public async Task Progress_is_of_the_campaign_that_was_asked_for(string query, int count)
    {
        var token = await host.TokenAsync(Role.Operator);
        Assert.Equal(count, (await host.ItemsAsync(token, $"/api/v1/dealers/A01/progress{query}")).Count);
    }
}
