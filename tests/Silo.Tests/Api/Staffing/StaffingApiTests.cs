using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Staffing;

/// <summary>
/// Staffing over HTTP: bodies as <c>StaffingBodies</c> reads them, <c>CallBook</c> as <c>StaffingPresenter</c> shows
/// it. The dealer has one term of bdc-90 that expires on Wednesday 20 May 2026; the clock stands at 2026-03-02.
/// </summary>
public sealed class StaffingApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Path = "/api/v1/dealers/A01/staffing";

    // N-74 is 7 March, a Saturday, and moves to Monday the 9th; so do 2 May, 10 May and 19 April from their weekends.
    private static readonly string[] Days =
    [
        "03-09", "03-23", "03-30", "04-06", "04-13", "04-17", "04-20", "04-24", "04-28", "05-04", "05-06", "05-11",
        "05-13", "05-19",
    ];

    [Fact]
    public async Task The_days_show_the_calls_that_the_plans_hold()
    {
        var view = await ReadAsync("?days=90&agents=1");
        Assert.Equal((1, 0, true, 90), (
            Number(view, "terms"), Number(view, "resting"), view.GetProperty("isTrial").GetBoolean(),
            view.GetProperty("daily").GetArrayLength()));
        Assert.Equal(Days, view.GetProperty("daily").EnumerateArray().Where(day => Number(day, "calls") > 0)
            .Select(day => Text(day, "day")[5..]));
        var whole = view.GetProperty("whole");
        Assert.Equal((14, 14, 0, 1), (
            Number(whole, "calls"), Number(whole, "made"), Number(whole, "notMade"), Number(whole, "needed")));
        Assert.Equal("2026-03-09", Text(whole, "peakDay"));
        Assert.Equal(["2026-03-02", "2026-04-01", "2026-05-01"],
            view.GetProperty("months").EnumerateArray().Select(month => Text(month, "from")));
        Assert.Equal("2026-03-02T02:00:00+00:00", Text(view, "madeAt"));
    }

    [Fact]
    public async Task Nobody_makes_no_call_and_one_more_makes_them_all()
    {
        var view = await ReadAsync("?agents=0");
        Assert.Equal(14, Number(view.GetProperty("whole"), "notMade"));
        Assert.Equal(14, Number(view.GetProperty("whole"), "daysUnder"));
        Assert.Equal((1, -14), (
            Number(view.GetProperty("oneMore"), "agents"), Number(view.GetProperty("oneMore"), "notMade")));
        Assert.False(view.TryGetProperty("oneFewer", out _));
        var under = view.GetProperty("daily").EnumerateArray().First(day => Number(day, "calls") > 0);
        Assert.Equal(("under", -1), (Text(under, "fit"), Number(under, "balance")));
        Assert.False(under.TryGetProperty("saturation", out _));
    }

    [Fact]
    public async Task One_fewer_of_one_leaves_nobody()
    {
        var view = await ReadAsync("?agents=1");
        Assert.Equal((-1, 14), (
            Number(view.GetProperty("oneFewer"), "agents"), Number(view.GetProperty("oneFewer"), "notMade")));
        Assert.Equal(120, view.GetProperty("daily").GetArrayLength());
    }

    [Theory]
    [InlineData("?days=0", "days")]
    [InlineData("?days=367", "days")]
    [InlineData("?agents=-1", "agents")]
    public async Task A_fault_of_a_question_is_named(string query, string field) =>
        Assert.Equal([field], await FaultsAsync("GET", query, null));

    [Theory]
    [InlineData("""{"assumptions":{"talkMinutes":0}}""", "assumptions.talkMinutes")]
    [InlineData("""{"assumptions":{"minutesPerCall":{"low":5,"usual":4,"high":5}}}""", "assumptions.minutesPerCall")]
    [InlineData("""{"assumptions":{"ramp":[2]}}""", "assumptions.ramp[1]")]
    [InlineData("""{"agents":[{"name":"李芳"},{"name":"李芳"}]}""", "agents")]
    [InlineData("""{"agents":[{"from":"2026-03-02"}]}""", "agents[1]")]
    [InlineData("""{"agents":[{"name":"a","from":"2026-03-02","until":"2026-03-01"}]}""", "agents[1]")]
    [InlineData("""{"agents":[{"name":"two\nlines"}]}""", "agents[1].name")]
    [InlineData("""{"agents":[{"name":"a","weekDaysOff":[8]}]}""", "agents[1].weekDaysOff")]
    public async Task A_fault_of_a_body_is_named_by_its_field(string body, string field) =>
        Assert.Equal([field], await FaultsAsync("PUT", "", body));

    [Fact]
    public async Task What_was_set_reaches_its_dealer_and_is_answered_by_the_forecast()
    {
        host.Ports.Done.Clear();
        var (status, body) = await CallAsync(
            "PUT", "", """{"assumptions":{"talkMinutes":200},"agents":[{"name":"李芳","daysOff":["2026-04-07"]}]}""");
        Assert.Equal(200, status);
        Assert.Contains("StaffingSet A01", host.Ports.Done);
        var view = JsonDocument.Parse(body).RootElement;
        Assert.Equal(120, view.GetProperty("daily").GetArrayLength());
        Assert.Equal(["李芳 2026-04-07"], AgentsOf(view));
    }

    [Fact]
    public async Task Agents_of_the_book_and_agents_that_people_name_are_one_list()
    {
        var (code, id) = (host.World.B.Code, host.World.B.Id);
        await host.World.RunAsync(
            """
            INSERT INTO dealer_agent (dealer_id, name, works_since, left_on, role, talk_minutes, days_off, import_id,
                                      import_line, created_at)
            VALUES ($1, '王强', '2020-01-01', NULL, 'renewal', 200, '{6,7}', 1, 1, now()),
                   ($1, '离职', NULL, '2026-03-01', 'renewal', NULL, '{}', 1, 2, now()),
                   ($1, '赵赢', NULL, NULL, 'win-back', NULL, '{}', 1, 3, now())
            """, id);
        var token = await host.TokenAsync(Role.Manager, id);
        var path = $"/api/v1/dealers/{code}/staffing";
        var before = await host.ReadAsync(token, path);
        Assert.Equal(["王强 6,7 200"], AgentsOf(before));
        var (_, body) = await host.CallAsync(token, "PUT", path,
            """{"agents":[{"name":"李芳","weekDaysOff":[7],"talkMinutes":180,"daysOff":["2026-04-07","2026-04-08"]}]}""");
        Assert.Equal(["李芳 2026-04-07,2026-04-08 7 180"], AgentsOf(JsonDocument.Parse(body).RootElement));
        Assert.Equal("李芳 离职 赵赢", await host.World.ReadAsync(
            "SELECT string_agg(name, ' ' ORDER BY name COLLATE \"C\") FROM dealer_agent WHERE dealer_id = $1", id));
    }

    [Fact]
    public async Task What_the_dealer_refuses_is_a_conflict()
    {
        host.Ports.NextVerdict = Verdict.Refused("staffing-unsound");
        var (status, body) = await CallAsync("PUT", "", "{}");
        host.Ports.NextVerdict = Verdict.Applied;
        Assert.Equal(409, status);
        Assert.Contains("staffing-unsound", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_integrator_reads_but_sets_nothing_and_an_agent_sees_nothing()
    {
        var integrator = await host.TokenAsync(Role.Integrator);
        Assert.Equal(200, (await host.CallAsync(integrator, "GET", Path)).Status);
        Assert.Equal(403, (await host.CallAsync(integrator, "PUT", Path, "{}")).Status);
        var agent = await host.TokenAsync(Role.Agent, host.World.A.Id);
        Assert.Equal(403, (await host.CallAsync(agent, "GET", Path)).Status);
        var other = await host.TokenAsync(Role.Manager, host.World.B.Id);
        Assert.Equal(404, (await host.CallAsync(other, "PUT", Path, "{}")).Status);
        Assert.Equal(404, (await host.CallAsync(other, "GET", Path + "?days=0")).Status);
    }

    private async Task<JsonElement> ReadAsync(string query) =>
        await host.ReadAsync(await host.TokenAsync(Role.Manager, host.World.A.Id), Path + query);

    private async Task<string[]> FaultsAsync(string method, string query, string? body)
    {
        var (status, answer) = await CallAsync(method, query, body);
        Assert.Equal(400, status);
        return [.. JsonDocument.Parse(answer).RootElement.GetProperty("errors").EnumerateObject()
            .Select(error => error.Name)];
    }

    private async Task<(int Status, string Body)> CallAsync(string method, string query, string? body) =>
        await host.CallAsync(await host.TokenAsync(Role.Operator), method, Path + query, body);

    private static IEnumerable<string> AgentsOf(JsonElement view) =>
        view.GetProperty("staffing").GetProperty("agents").EnumerateArray().Select(agent => string.Join(' ', new[]
        {
            agent.GetProperty("name").GetString(), List(agent, "daysOff"), List(agent, "weekDaysOff"),
            agent.TryGetProperty("talkMinutes", out var minutes) ? minutes.ToString() : "",
        }.Where(part => !string.IsNullOrEmpty(part))));

    private static string List(JsonElement agent, string name) =>
        string.Join(',', agent.GetProperty(name).EnumerateArray().Select(item => item.ToString()));

    private static int Number(JsonElement view, string name) => view.GetProperty(name).GetInt32();

    private static string Text(JsonElement view, string name) => view.GetProperty(name).ToString();
}
