using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Pay;

/// <summary>
/// Pay over HTTP: what <c>PayReader</c> sums, bodies as <c>PlanBodies</c> and <c>FactBodies</c> read them, answers as
/// <c>PayPresenter</c> and <c>PlanPresenter</c> write them; calls as <c>PayCall</c> carries them, leaders by
/// <c>LeadersApi</c>.
/// </summary>
public sealed class PayApiTests : IAsyncLifetime
{
    private const string A01 = "/api/v1/dealers/A01";

    private readonly ApiHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        var ledger = new PayLedger(_host);
        await ledger.WonAsync("2026-05-01", "李芳", 5, 3_000);
        await ledger.WonAsync("2026-05-01", "王敏", 2, 4_000.50m);
        await ledger.WonAsync("2026-05-01", " ", 1, null);
        await ledger.WonAsync("2026-05-01", "王敏", 4, null, "lost");
        await ledger.WonAsync("2026-04-01", "赵云", 3, 1_000);
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_month_is_paid_from_the_book_by_the_attainment_of_the_dealer()
    {
        var pay = await ReadAsync("/pay?month=2026-05");
        // 5 + 2 + 1 of 10 policies are 80 %: the tier of 80 % to 90 %, 30 yuan each. 李芳 5 x 30 = 150, 王敏 2 x 30 = 60,
        // each with 2,200 of base pay; the one without an agent is paid to nobody. 2,350 + 2,260 = 4,610.
        Assert.Equal((8, 10, 0.8m, 4_610m), (
            pay.GetProperty("won").GetInt32(), pay.GetProperty("target").GetInt32(),
            pay.GetProperty("attainment").GetDecimal(), pay.GetProperty("total").GetDecimal()));
        Assert.Equal(["李芳 5 15000.00 2350", "王敏 2 8001.00 2260"], Each(pay, "agents").Select(agent =>
            $"{agent.GetProperty("agent").GetString()} {agent.GetProperty("won")} {agent.GetProperty("premium")} "
            + $"{agent.GetProperty("total").GetDecimal():0.##}"));
        Assert.Equal(1, pay.GetProperty("nobodys").GetProperty("policies").GetInt32());
    }

    [Fact]
    public async Task A_statement_shows_its_lines_its_plan_and_the_next_tier()
    {
        var agent = Each(await ReadAsync("/pay?month=2026-05"), "agents")[0];
        Assert.Equal(("renewal-specialist", 1, false), (
            agent.GetProperty("plan").GetString(), agent.GetProperty("version").GetInt32(),
            agent.GetProperty("isPaid").GetBoolean()));
        Assert.Equal(["base-pay 2200 x 1 x 1 = 2200", "commission 30 x 1 x 5 = 150"],
            Each(agent, "lines").Select(line =>
                $"{line.GetProperty("kind").GetString()} {line.GetProperty("base")} x {line.GetProperty("rate")} x "
                + $"{line.GetProperty("count")} = {line.GetProperty("amount").GetDecimal():0.##}"));
        // The 9th policy is 90 %: 35 yuan each. 6 x 35 - 5 x 30 = 60 more for 李芳.
        Assert.Equal("1 0.9 35 60", string.Join(' ', new[] { "policies", "from", "perPolicy", "gain" }.Select(
            name => agent.GetProperty("next").GetProperty(name).GetRawText())));
        Assert.Empty(Each(agent, "open"));
    }

    [Fact]
    public async Task Without_a_target_the_statement_is_open()
    {
        var agent = Each(await ReadAsync("/pay?month=2026-04"), "agents").Single();
        Assert.Equal("no-target", Each(agent, "open").Single().GetProperty("rule").GetString());
    }

    [Fact]
    public async Task The_usual_plans_hold_and_say_themselves_in_words()
    {
        var plans = await ReadAsync("/pay/plans");
        Assert.True(plans.GetProperty("usual").GetBoolean());
        var commission = Each(Each(plans, "plans").Single(
            plan => plan.GetProperty("name").GetString() == "renewal-specialist"), "parts")[1];
        Assert.Contains("80% to 90% 30 yuan", commission.GetProperty("words").GetProperty("en").GetString(),
            StringComparison.Ordinal);
        Assert.Equal("001 row 1-15", commission.GetProperty("source").GetString());
    }

    [Theory]
    [InlineData("plans", "{}", "name,from,title")]
    [InlineData("plans", """{"name":"own","from":"2026-05","title":{"en":"Own","zh":"自定"}}""", "parts")]
    [InlineData("plans", """{"name":"renewal-specialist","from":"2026-05","parts":[{"kind":"kpi"}]}""", "parts[1]")]
    [InlineData("plans", """{"name":"renewal-specialist","from":"2026-05","parts":[{"kind":"base-pay","amount":-1}]}""",
        "base-pay.amount")]
    [InlineData("plans", """{"name":"renewal-specialist","until":"May"}""", "until")]
    [InlineData("facts", """{"agent":"李芳"}""", "month")]
    [InlineData("plans", """
        {"name":"renewal-specialist","from":"1999-12","until":"2000-03","parts":[{"kind":"base-pay","amount":1}]}
        """, "from")]
    [InlineData("facts", """{"month":"2026-05","agent":"李芳","called":3}""", "returned")]
    [InlineData("facts", """{"month":"2026-05","agent":"李芳","satisfaction":11,"target":-1}""", "target,satisfaction")]
    [InlineData("facts", """{"month":"2026-05","agent":"李芳","called":9,"returned":1,"report":3}""", "report")]
    [InlineData("facts", """{"month":"2026-05","agent":"李芳","plan":"nobodys"}""", "plan")]
    [InlineData("facts", """{"month":"2026-05","agent":"李芳","report":1}""", "called")]
    [InlineData("paid", """{"plan":"renewal-specialist","month":"1999-01"}""", "month")]
    public async Task A_fault_is_named_by_its_field(string path, string body, string fields)
    {
        var (status, answer) = await CallAsync("PUT", $"/pay/{path}", body);
        Assert.Equal(400, status);
        Assert.Equal(fields, string.Join(',', JsonDocument.Parse(answer).RootElement.GetProperty("errors")
            .EnumerateObject().Select(error => error.Name)));
    }

    [Theory]
    [InlineData("plans", """{"name":"renewal-specialist","until":"2026-06"}""", "PayPlanEnded A01")]
    [InlineData("plans", """
        {"name":"renewal-specialist","from":"2026-06","parts":[{"kind":"base-pay","amount":2500},{"kind":"commission",
         "bands":[{"from":0,"until":1,"value":20},{"from":1,"value":60}]}]}
        """, "PayPlanSet A01")]
    [InlineData("facts", """{"month":"2026-05","agent":"李芳","satisfaction":0.95}""", "PayFactsSaid A01")]
    [InlineData("paid", """{"plan":"renewal-specialist","month":"2026-05"}""", "MonthPaid A01")]
    public async Task What_was_set_reaches_its_dealer(string path, string body, string done)
    {
        Assert.Equal(200, (await CallAsync("PUT", $"/pay/{path}", body)).Status);
        Assert.Contains(done, _host.Ports.Done);
    }

    [Fact]
    public async Task What_the_dealer_refuses_is_a_conflict()
    {
        _host.Ports.NextVerdict = Verdict.Refused("month-paid");
        var (status, body) = await CallAsync("PUT", "/pay/facts", """{"month":"2026-05","agent":"李芳"}""");
        Assert.Equal(409, status);
        Assert.Contains("month-paid", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_sees_their_own_pay_alone_and_sets_nothing()
    {
        var agent = await _host.TokenAsync(Role.Agent, "李芳", _host.World.A.Id);
        var pay = await _host.ReadAsync(agent, $"{A01}/pay?month=2026-05");
        Assert.Equal("李芳", Each(pay, "agents").Single().GetProperty("agent").GetString());
        Assert.Equal(2_350m, pay.GetProperty("total").GetDecimal());
        Assert.Equal(["renewal-specialist"], Each(pay, "plans").Select(plan => plan.GetProperty("name").GetString()));
        // Nothing is won yet in June: the way to the first tier is what there is to see.
        Assert.Single(Each(await _host.ReadAsync(agent, $"{A01}/pay?month=2026-06"), "agents"));
        Assert.Equal(403, (await _host.CallAsync(agent, "GET", $"{A01}/pay/plans")).Status);
        Assert.Equal(403, (await _host.CallAsync(agent, "PUT", $"{A01}/pay/paid", "{}")).Status);
        var unknown = await _host.TokenAsync(Role.Agent, _host.World.A.Id);
        Assert.Empty(Each(await _host.ReadAsync(unknown, $"{A01}/pay?month=2026-05"), "agents"));
    }

    [Fact]
    public async Task Leaders_are_told_by_initials_and_to_an_agent_by_their_own_name()
    {
        var manager = await ReadAsync("/pay/leaders?quarter=2026-Q2");
        Assert.Equal(["1 李* 5", "2 赵* 3", "3 王* 2"], Leaders(manager));
        var agent = await _host.TokenAsync(Role.Agent, "赵云", _host.World.A.Id);
        Assert.Equal(
            ["1 李* 5", "2 赵云 3", "3 王* 2"],
            Leaders(await _host.ReadAsync(agent, $"{A01}/pay/leaders?quarter=2026-Q2")));
        Assert.Equal(400, (await _host.CallAsync(agent, "GET", $"{A01}/pay/leaders?quarter=2026-Q5")).Status);
        Assert.Equal(200, (await CallAsync("PUT", "/pay/leaders", """{"showsNames":true}""")).Status);
        Assert.Contains("LeaderNamesSet A01", _host.Ports.Done);

        static IEnumerable<string> Leaders(JsonElement board) => Each(board, "leaders").Select(one =>
            $"{one.GetProperty("place")} {one.GetProperty("agent").GetString()} {one.GetProperty("points")}");
    }

    [Fact]
    public async Task A_manager_sees_no_pay_of_another_dealer()
    {
        var other = await _host.TokenAsync(Role.Manager, _host.World.B.Id);
        Assert.Equal(404, (await _host.CallAsync(other, "GET", $"{A01}/pay?month=2026-05")).Status);
    }

    private static List<JsonElement> Each(JsonElement whole, string list) =>
        [.. whole.GetProperty(list).EnumerateArray()];

    private async Task<JsonElement> ReadAsync(string path) =>
        await _host.ReadAsync(await _host.TokenAsync(Role.Manager, _host.World.A.Id), A01 + path);

    private async Task<(int Status, string Body)> CallAsync(string method, string path, string body) =>
        await _host.CallAsync(await _host.TokenAsync(Role.Manager, _host.World.A.Id), method, A01 + path, body);
}
