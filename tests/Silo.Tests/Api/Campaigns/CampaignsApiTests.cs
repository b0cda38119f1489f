using System.Text.Json;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Campaigns;

public sealed class CampaignsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private string Path => $"/api/v1/campaigns/{host.World.A.Campaign}";

    [Fact]
    public async Task A_dealers_caller_sees_its_own_campaigns_and_those_for_everybody_newest_first()
    {
        var token = await host.TokenAsync(Role.Manager, host.World.A.Id);
        var names =
            (await host.ItemsAsync(token, "/api/v1/campaigns")).Select(campaign => Text(campaign, "name"));
        Assert.Equal(["only A01", "everybody"], names);
    }

    [Fact]
    public async Task An_audience_names_only_the_dealers_that_the_caller_may_see()
    {
        await host.World.RunAsync(
            """
            UPDATE campaign SET state = jsonb_set(state::jsonb, '{audience,dealers}', '["A01", "B02"]')::json
            WHERE id = $1
            """, host.World.A.Campaign);
        var token = await host.TokenAsync(Role.Manager, host.World.A.Id);
        var audience = (await host.ReadAsync(token, Path)).GetProperty("audience");
        Assert.Equal(
            ["A01"], audience.GetProperty("dealers").EnumerateArray().Select(code => code.GetString()!));
    }

    [Fact]
    public async Task The_order_of_a_campaign_is_shown_to_callers_of_all_dealers_only()
    {
        await host.World.RunAsync(
            "INSERT INTO campaign_order (campaign_id, no, kind, given_at, done) "
            + "VALUES ($1, 1, 'enrol-audience', now(), 7)", host.World.A.Campaign);
        var all = await host.ReadAsync(await host.TokenAsync(Role.Operator), Path);
        Assert.Equal(7, all.GetProperty("order").GetProperty("done").GetInt64());
        var own = await host.ReadAsync(await host.TokenAsync(Role.Operator, host.World.A.Id), Path);
        Assert.False(own.TryGetProperty("order", out _));
    }

    [Fact]
    public async Task A_campaign_without_any_totals_shows_zeros_that_balance()
    {
        var token = await host.TokenAsync(Role.Manager, host.World.B.Id);
        var progress = (await host.ReadAsync(token, "/api/v1/campaigns/1")).GetProperty("progress");
        Assert.Equal(0, progress.GetProperty("terms").GetInt64());
        Assert.True(progress.GetProperty("balanced").GetBoolean());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("?month=2026-05-01", 1)]
    [InlineData("?month=2026-05", 1)]
    [InlineData("?month=2026-06-01", 0)]
    public async Task Progress_by_dealer_is_of_the_month_that_was_asked_for(string query, int count)
    {
        var token = await host.TokenAsync(Role.Operator);
        Assert.Equal(count, (await host.ItemsAsync(token, $"{Path}/dealers{query}")).Count);
    }

    [Theory]
    [InlineData("from=2026-03-02", 0)]
    [InlineData("to=2026-02-28", 0)]
    [InlineData("dealer=A01&from=2026-03-01", 1)]
    [InlineData("dealer=B02", 0)]
    public async Task Days_outside_the_range_or_of_another_dealer_are_left_out(string query, int count)
    {
        var token = await host.TokenAsync(Role.Operator);
        Assert.Equal(count, (await host.ItemsAsync(token, $"{Path}/days?{query}")).Count);
    }

    [Theory]
    [InlineData("days?from=01/02/2026", "from")]
    [InlineData("days?to=2026-2-1", "to")]
    [InlineData("days?to=", "to")]
    [InlineData("dealers?month=2026-02-15", "month")]
    [InlineData("dealers?month=02/2026", "month")]
    public async Task A_day_or_month_that_could_be_read_two_ways_is_a_fault_of_its_field(string path, string field)
    {
        var (status, body) = await host.CallAsync(await host.TokenAsync(Role.Operator), "GET", $"{Path}/{path}");
        Assert.True(status == 400, $"{status} {body}");
        Assert.Equal([field], JsonDocument.Parse(body).RootElement.GetProperty("errors").EnumerateObject()
            .Select(error => error.Name));
    }

    private static string Text(JsonElement element, string field) => element.GetProperty(field).GetString()!;
}
