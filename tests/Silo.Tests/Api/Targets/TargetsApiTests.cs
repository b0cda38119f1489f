using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Targets;

/// <summary>
/// Targets over HTTP: bodies as <c>TargetBodies</c> reads them, answers as <c>TargetPresenter</c>, <c>TargetNames</c>
/// and <c>SaidNames</c> write them.
/// </summary>
public sealed class TargetsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Target = """{"renewals":1,"premium":1}""";
    private const string A01 = "/api/v1/dealers/A01";

    [Fact]
    public async Task A_year_shows_months_forecast_ladder_goals_and_how_good_forecasts_were()
    {
        var manager = await host.TokenAsync(Role.Manager, host.World.A.Id);
        var year = await host.ReadAsync(manager, $"{A01}/targets?year=2026");
        var may = year.GetProperty("months")[4].GetProperty("standing");
        var wanted = 10 * host.World.A.Id;
        Assert.Equal((4, wanted, wanted - 4), (
            may.GetProperty("won").GetInt32(), may.GetProperty("renewals").GetInt32(),
            may.GetProperty("gap").GetInt32()));
        Assert.Equal(wanted, year.GetProperty("whole").GetProperty("renewals").GetInt32());
        Assert.Equal(5, may.GetProperty("ladder").GetProperty("rungs").GetArrayLength());
        Assert.Equal(0, year.GetProperty("backtest").GetProperty("trials").GetInt32());
        Assert.Equal(["tier-a-renewal-rate", "unknown", "0.92"], year.GetProperty("goals").EnumerateArray()
            .Where(goal => goal.GetProperty("name").GetString() == "tier-a-renewal-rate")
            .SelectMany(goal => new[] { "name", "state", "atLeast" }.Select(name => $"{goal.GetProperty(name)}")));
    }

    [Theory]
    [InlineData("2026-13", Target, "month")]
    [InlineData("may", Target, "month")]
    [InlineData("2026-05-02", Target, "month")]
    [InlineData("2026-05", """{"premium":1}""", "renewals")]
    [InlineData("2026-05", """{"renewals":-1,"premium":1}""", "renewals")]
    [InlineData("2026-05", """{"renewals":1}""", "premium")]
    [InlineData("2026-05", """{"renewals":1,"premium":0.001}""", "premium")]
    [InlineData("2026-05", """{"renewals":1,"premium":1000000000001}""", "premium")]
    [InlineData("2026-05", """{"renewals":1,"premium":1,"reason":"two\nlines"}""", "reason")]
    public async Task A_fault_of_a_month_is_named_by_its_field(string month, string body, string field) =>
        Assert.Equal([field], await FaultsAsync("PUT", $"targets/{month}", body));

    [Theory]
    [InlineData("""{"premium":1,"reason":"x"}""", "renewals")]
    [InlineData("""{"renewals":1,"premium":1}""", "reason")]
    [InlineData("""{"renewals":1,"premium":1,"reason":"x","weights":[1,2]}""", "weights")]
    [InlineData("""{"renewals":1,"premium":1,"reason":"x","ladder":[1,0.8]}""", "ladder")]
    [InlineData("""{"renewals":1,"premium":1,"reason":"x","lean":0.6}""", "lean")]
    [InlineData("""{"renewals":1,"premium":1,"reason":"x","inputs":{"lastRate":1.2}}""", "inputs.lastRate")]
    public async Task A_fault_of_a_year_is_named_by_its_field(string body, string field) =>
        Assert.Equal([field], await FaultsAsync("PUT", "years/2026", body));

    [Theory]
    [InlineData("GET", "targets?year=1999", null)]
    [InlineData("PUT", "years/2101", """{"renewals":1,"premium":1,"reason":"x"}""")]
    [InlineData("POST", "years/1/proposal", "{}")]
    public async Task A_year_that_nobody_plans_is_a_fault(string method, string path, string? body) =>
        Assert.Equal(["year"], await FaultsAsync(method, path, body));

    [Theory]
    [InlineData("PUT", "years/2027", """{"renewals":120,"premium":360000}""", "YearPlanned A01")]
    [InlineData("PUT", "goals/reach", """{"atLeast":0.97}""", "GoalSet A01")]
    [InlineData("PUT", "kpis", """{"kpis":[{"name":"cars-per-month","value":650}]}""", "KpisSet A01")]
    public async Task What_was_set_reaches_its_dealer_and_is_answered_by_the_year(
        string method, string path, string body, string done)
    {
        host.Ports.Done.Clear();
        var (status, answer) = await CallAsync(method, path, body);
        Assert.Equal(200, status);
        Assert.Contains(done, host.Ports.Done);
        Assert.Equal(12, JsonDocument.Parse(answer).RootElement.GetProperty("months").GetArrayLength());
    }

    [Theory]
    [InlineData("2026-05")]
    [InlineData("2026-05-01")]
    public async Task A_month_reaches_its_dealer_and_is_answered_by_it(string month)
    {
        host.Ports.Done.Clear();
        var (status, answer) = await CallAsync("PUT", $"targets/{month}", Target);
        Assert.Equal(200, status);
        Assert.Contains("TargetSet A01", host.Ports.Done);
        Assert.Equal("A01", JsonDocument.Parse(answer).RootElement.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("goals/happiness", """{"atLeast":0.9}""", 404)]
    [InlineData("kpis", """{"kpis":[{"name":"happiness","value":1}]}""", 400)]
    [InlineData("kpis", "{}", 400)]
    public async Task An_unknown_name_is_refused(string path, string body, int status) =>
        Assert.Equal(status, (await CallAsync("PUT", path, body)).Status);

    /// <summary>What <c>KpiBodies</c> finds at fault.</summary>
    [Theory]
    [InlineData("""[{"name":"premium","value":1},{"name":"satisfaction","value":93}]""", "kpis[2].value")]
    [InlineData("""[{"name":"premium","value":-1},{"name":"happiness","value":1}]""", "kpis[1].value,kpis[2].name")]
    [InlineData("""[{"name":"premium","value":1},{"name":"premium","value":2}]""", "kpis[2].name")]
    public async Task A_figure_at_fault_is_named_by_its_row_and_field(string kpis, string fields)
    {
        var (status, answer) = await CallAsync("PUT", "kpis", $$"""{"kpis":{{kpis}} }""");
        Assert.Equal(400, status);
        Assert.Equal(fields, string.Join(',', JsonDocument.Parse(answer).RootElement.GetProperty("errors")
            .EnumerateObject().Select(error => error.Name)));
    }

    [Fact]
    public async Task What_the_dealer_refuses_is_a_conflict()
    {
        host.Ports.NextVerdict = Verdict.Refused("target-unsound");
        var (status, body) = await CallAsync("PUT", "targets/2026-05", Target);
        host.Ports.NextVerdict = Verdict.Applied;
        Assert.Equal(409, status);
        Assert.Contains("target-unsound", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_tells_what_was_said_and_what_was_counted_and_sums_up()
    {
        var (_, body) = await CallAsync("POST", "years/2027/proposal",
            """{"inputs":{"expiringBase":1000,"lastRate":0.6,"averagePremium":3000},"lean":0}""");
        var proposal = JsonDocument.Parse(body).RootElement;
        Assert.Equal((600, 1_800_000m), (
            proposal.GetProperty("renewals").GetInt32(), proposal.GetProperty("premium").GetDecimal()));
        Assert.Equal(["lastRate", "expiringBase", "averagePremium"],
            proposal.GetProperty("said").EnumerateArray().Select(name => name.GetString()!));
        Assert.Equal("other-base 600.0", string.Join(", ", proposal.GetProperty("parts").EnumerateArray()
            .Where(part => part.GetProperty("renewals").GetDecimal() != 0)
            .Select(part => $"{part.GetProperty("input")} {part.GetProperty("renewals")}")));
        Assert.Equal(600, proposal.GetProperty("months").EnumerateArray()
            .Sum(month => month.GetProperty("renewals").GetInt32()));
    }

    [Fact]
    public async Task An_agent_sees_no_targets_and_a_manager_sets_none_of_another_dealer()
    {
        var agent = await host.TokenAsync(Role.Agent, host.World.A.Id);
        Assert.Equal(403, (await host.CallAsync(agent, "GET", $"{A01}/targets")).Status);
        var other = await host.TokenAsync(Role.Manager, host.World.B.Id);
        Assert.Equal(404, (await host.CallAsync(other, "PUT", $"{A01}/targets/2026-05", Target)).Status);
    }

    private async Task<string[]> FaultsAsync(string method, string path, string? body)
    {
        var (status, answer) = await CallAsync(method, path, body);
        Assert.Equal(400, status);
        return [.. JsonDocument.Parse(answer).RootElement.GetProperty("errors").EnumerateObject()
            .Select(error => error.Name)];
    }

    private async Task<(int Status, string Body)> CallAsync(string method, string path, string? body) =>
        await host.CallAsync(await host.TokenAsync(Role.Operator), method, $"{A01}/{path}", body);
}
