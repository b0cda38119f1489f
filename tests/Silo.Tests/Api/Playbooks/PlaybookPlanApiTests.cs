using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Playbooks;

public sealed class PlaybookPlanApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Plan = "/api/v1/playbooks/bdc-90/plan";

    [Fact]
    public async Task A_plan_shows_each_touch_with_its_days_and_hours()
    {
        var token = await host.TokenAsync(Role.Manager, host.World.A.Id);
        var plan = await host.ReadAsync(token, Plan + "?expiry=2026-05-20&version=1");
        Assert.Equal("bdc-90", plan.GetProperty("playbook").GetString());
        Assert.Equal("C", plan.GetProperty("tier").GetString());
        var touch = plan.GetProperty("touches")[0];
        Assert.Equal("sms-90", touch.GetProperty("name").GetString());
        Assert.Equal("2026-02-19", touch.GetProperty("day").GetString());
        Assert.Equal("09:00:00", touch.GetProperty("hours").GetProperty("opens").GetString());
        Assert.Equal("2026-05-20", plan.GetProperty("end").GetProperty("day").GetString());
    }

    [Fact]
    public async Task A_day_of_enrolment_and_a_tier_are_taken_as_asked()
    {
        var plan = await host.ReadAsync(
            await host.TokenAsync(Role.Operator), Plan + "?expiry=2026-05-20&enrolled=2026-05-20&tier=A");
        Assert.Equal(
            ("2026-05-20", "A"), (plan.GetProperty("enrolled").GetString(), plan.GetProperty("tier").GetString()));
        var rules = plan.GetProperty("touches").EnumerateArray().Select(touch => touch.GetProperty("rule").GetString());
        Assert.Equal(Enumerable.Repeat("missed", 18), rules);
    }

    [Theory]
    [InlineData("", "expiry")]
    [InlineData("?anchor=20.05.2026", "anchor")]
    [InlineData("?expiry=20.05.2026", "expiry")]
    [InlineData("?expiry=9999-12-31", "expiry")]
    [InlineData("?expiry=2026-05-20&enrolled=0001-01-01", "enrolled")]
    [InlineData("?expiry=2026-05-20&enrolled=2026-05-21", "enrolled")]
    [InlineData("?expiry=2026-05-20&tier=D", "tier")]
    public async Task What_cannot_be_planned_is_told_by_its_field(string query, string field)
    {
        var (status, body) = await host.CallAsync(await host.TokenAsync(Role.Operator), "GET", Plan + query);
        Assert.Equal(400, status);
        Assert.Contains($"\"errors\":{{\"{field}\":", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/playbooks/nobody/plan?expiry=2026-05-20")]
    [InlineData("/api/v1/playbooks/bdc-90/plan?expiry=2026-05-20&version=987")]
    public async Task An_unknown_name_or_version_is_not_found(string path) => Assert.Equal(
        404, (await host.CallAsync(await host.TokenAsync(Role.Operator), "GET", path)).Status);
}
