using System.Text.Json;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Campaigns;

/// <summary>Uplift over HTTP; the clock stands at 2 March 2026, so February is over and March is not.</summary>
public sealed class UpliftReaderTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        var (a, b, all) = (host.World.A, host.World.B, 1L);
        await host.World.RunAsync("DELETE FROM term_end WHERE campaign_id = $1", all);
        await EndAsync(all, a.Id, "2026-02-01", false, won: 56, lost: 14);
        await EndAsync(all, a.Id, "2026-02-01", true, won: 48, lost: 32);
        await EndAsync(all, b.Id, "2026-02-01", false, won: 1, lost: 0);
        await EndAsync(all, a.Id, "2026-03-01", false, won: 9, lost: 0);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Months_that_are_over_are_added_up_and_an_open_one_stands_beside_them()
    {
        var view = await host.ReadAsync(
            await host.TokenAsync(Role.Manager, host.World.A.Id), "/api/v1/campaigns/1/uplift");
        var total = view.GetProperty("total");
        Assert.Equal(
            (70, 56, 80, 48), (Count(total, "treated"), Count(total, "treatedWon"), Count(total, "heldOut"),
                Count(total, "heldOutWon")));
        Assert.Equal(0.0524, Math.Round(total.GetProperty("low").GetDouble(), 4));
        Assert.Equal("helps", total.GetProperty("verdict").GetString());
        Assert.Equal(
            ["2026-02-01 True", "2026-03-01 False"],
            view.GetProperty("months").EnumerateArray().Select(month =>
                $"{month.GetProperty("month").GetString()} {month.GetProperty("isOver").GetBoolean()}"));
    }

    [Fact]
    public async Task One_dealer_without_anybody_held_out_can_tell_nothing()
    {
        var view = await host.ReadAsync(
            await host.TokenAsync(Role.Operator), $"/api/v1/campaigns/1/uplift?dealer={host.World.B.Code}");
        var total = view.GetProperty("total");
        Assert.Equal((1, 0), (Count(total, "treated"), Count(total, "heldOut")));
        Assert.False(total.TryGetProperty("difference", out _));
        Assert.Equal("too-few", total.GetProperty("verdict").GetString());
    }

    private Task EndAsync(long campaign, int dealer, string month, bool heldOut, int won, int lost) =>
        host.World.RunAsync(
            """
            INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, line, cohort, days_left,
                                  held_out)
            SELECT (SELECT coalesce(max(policy_id), 0) FROM term_end) + 1000 + n, $2, $1, $3::date, $3::date,
                   CASE WHEN n <= $5 THEN 'won' ELSE 'lost' END, 'commercial', 'renewal', 0, $4
            FROM generate_series(1, $5 + $6) AS n
            """, campaign, dealer, DateOnly.Parse(month), heldOut, won, lost);

    private static int Count(JsonElement row, string name) => row.GetProperty(name).GetInt32();
}
