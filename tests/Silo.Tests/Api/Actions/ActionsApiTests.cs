using System.Text.Json;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Actions;

/// <summary>
/// Action items over HTTP: bodies as <c>ActionBodies</c> reads them, items as <c>ActionPresenter</c> shows them. Each
/// dealer has one about reach, found on 2026-02-16; the clock stands at Monday 2026-03-02.
/// </summary>
public sealed class ActionsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Path = "/api/v1/dealers/B02/actions";

    private string Own => $"/api/v1/actions/{host.World.A.Action}";

    [Fact]
    public async Task An_item_is_shown_as_the_last_review_found_it()
    {
        var item = await host.ReadAsync(await host.TokenAsync(Role.Integrator), Own);
        Assert.Equal(("reach", "2026-02-16", 2, false), (
            Text(item, "measure"), Text(item, "foundOn"), item.GetProperty("weeksCarried").GetInt32(),
            item.GetProperty("isLate").GetBoolean()));
        Assert.Equal("本月到期保单触达率 95.0 %，要求 98.0 %。", Text(item.GetProperty("says"), "zh"));
    }

    [Fact]
    public async Task An_item_is_added_taken_and_closed_with_its_result_and_says_who_said_what()
    {
        var token = await host.TokenAsync(Role.Manager, host.World.B.Id);
        var (status, body) = await host.CallAsync(
            token, "POST", Path, """{"measure":"late-calls","todo":"Call until noon","dueOn":"2026-03-01"}""");
        Assert.Equal(201, status);
        var added = JsonDocument.Parse(body).RootElement;
        Assert.True(added.GetProperty("isLate").GetBoolean());
        Assert.False(added.TryGetProperty("value", out _));
        var own = $"/api/v1/actions/{added.GetProperty("id").GetInt64()}";
        var again = await host.CallAsync(token, "POST", Path, """{"measure":"late-calls","todo":"Again"}""");
        Assert.Equal((409, true), (again.Status, again.Body.Contains("action-open", StringComparison.Ordinal)));

        Assert.Equal(200, (await host.CallAsync(token, "PUT", own, """{"owner":"李芳"}""")).Status);
        var silent = await host.CallAsync(token, "PUT", own, """{"close":true}""");
        Assert.Equal((409, true), (silent.Status, silent.Body.Contains("result-required", StringComparison.Ordinal)));
        var closed = await host.CallAsync(token, "PUT", own, """{"close":true,"result":"All called"}""");
        var item = JsonDocument.Parse(closed.Body).RootElement;
        Assert.Equal(("2026-03-02", "All called", "李芳", "Call until noon"), (
            Text(item, "closedOn"), Text(item, "result"), Text(item, "owner"), Text(item, "todo")));
        Assert.Equal(3, item.GetProperty("changes").GetArrayLength());
        Assert.Equal(409, (await host.CallAsync(token, "PUT", own, """{"owner":"王强"}""")).Status);
        Assert.Equal(["late-calls"], await MeasuresAsync(token, Path + "?state=closed"));
        Assert.Equal(["reach"], await MeasuresAsync(token, Path + "?state=open"));
    }

    [Theory]
    [InlineData("""{"measure":"luck","todo":"x"}""", "measure")]
    [InlineData("""{"measure":"reach"}""", "todo")]
    [InlineData("""{"todo":"x","dueOn":"1.3.2026"}""", "dueOn")]
    [InlineData("""{"todo":"x","owner":"two\nlines"}""", "owner")]
    public async Task A_fault_of_a_body_is_named_by_its_field(string body, string field)
    {
        var (status, answer) = await host.CallAsync(await host.TokenAsync(Role.Operator), "POST", Path, body);
        Assert.Equal(400, status);
        Assert.Equal([field], JsonDocument.Parse(answer).RootElement.GetProperty("errors").EnumerateObject()
            .Select(error => error.Name));
    }

    [Fact]
    public async Task Another_store_and_those_who_only_read_change_nothing()
    {
        var other = await host.TokenAsync(Role.Manager, host.World.B.Id);
        Assert.Equal(404, (await host.CallAsync(other, "PUT", Own, """{"owner":"x"}""")).Status);
        Assert.Equal(403, (await host.CallAsync(
            await host.TokenAsync(Role.Integrator), "PUT", Own, """{"owner":"x"}""")).Status);
        Assert.Equal(403, (await host.CallAsync(
            await host.TokenAsync(Role.Agent, host.World.A.Id), "GET", Own)).Status);
    }

    private async Task<string[]> MeasuresAsync(string token, string path) =>
        [.. (await host.ItemsAsync(token, path)).Select(item => Text(item, "measure"))];

    private static string Text(JsonElement view, string name) => view.GetProperty(name).GetString()!;
}
