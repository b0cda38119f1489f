using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api.Policies;

public sealed class PoliciesApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] SummaryFields =
    [
        "id", "dealer", "line", "policyNo", "plate", "owner", "phone", "expiry", "tier", "premium", "phase", "campaign",
        "nextTouch",
    ];

    private string Path => $"/api/v1/policies/{host.World.A.Policy}";

    [Theory]
    [InlineData("operator")]
    [InlineData("manager")]
    [InlineData("agent")]
    [InlineData("integrator")]
    public async Task Names_and_phones_are_masked_for_every_role(string role)
    {
        var token = await host.TokenAsync(RoleNames.Parse(role)!.Value, host.World.A.Id);
        var policy = await ReadAsync(token, Path);
        Assert.Equal("张**", policy.GetProperty("owner").GetString());
        Assert.Equal("138****5678", policy.GetProperty("phone").GetString());
        Assert.Equal(
            [.. SummaryFields, "vin", "silenced", "touches"],
            policy.EnumerateObject().Select(field => field.Name), Unordered);
        var listed = (await ReadAsync(token, "/api/v1/policies")).GetProperty("items")[0];
        Assert.Equal(SummaryFields, listed.EnumerateObject().Select(field => field.Name), Unordered);
        Assert.Equal("138****5678", listed.GetProperty("phone").GetString());
    }

    [Fact]
    public async Task Only_who_takes_a_task_reads_owner_and_phone()
    {
        var token = await host.TokenAsync(Role.Agent, host.World.A.Id);
        host.Ports.NextTask = new HeldTask(host.World.A.Policy, 4);
        var (status, body) = await host.CallAsync(token, "POST", "/api/v1/tasks/next", """{"agent":"li"}""");
        host.Ports.NextTask = null;
        Assert.Equal(200, status);
        var task = JsonDocument.Parse(body).RootElement;
        Assert.Equal(World.Phone, task.GetProperty("policy").GetProperty("phone").GetString());
        Assert.Equal("张三丰", task.GetProperty("policy").GetProperty("owner").GetString());
        Assert.Equal("call-89", task.GetProperty("touch").GetString());
        var listed = (await ReadAsync(token, "/api/v1/tasks")).GetProperty("items")[0];
        Assert.Equal("138****5678", listed.GetProperty("policy").GetProperty("phone").GetString());
        Assert.Equal(204, (await host.CallAsync(token, "POST", "/api/v1/tasks/next", "{}")).Status);
    }

    [Fact]
    public async Task Past_and_planned_touches_stand_in_one_line_of_time()
    {
        var token = await host.TokenAsync(Role.Operator);
        var touches = (await ReadAsync(token, Path)).GetProperty("touches").EnumerateArray().ToList();
        Assert.Equal(("sms-90", "suppressed", "missed"),
            (Text(touches[0], "name"), Text(touches[0], "status"), Text(touches[0], "rule")));
        Assert.Contains(touches, touch => Text(touch, "name") == "sms-1" && Text(touch, "status") == "planned");
        Assert.Equal(touches.Select(touch => touch.GetProperty("plannedAt").GetDateTimeOffset()).Order(),
            touches.Select(touch => touch.GetProperty("plannedAt").GetDateTimeOffset()));
    }

    [Fact]
    public async Task Why_names_the_next_touch_and_its_reasons_in_both_languages()
    {
        var token = await host.TokenAsync(Role.Operator);
        var why = await ReadAsync(token, Path + "/why");
        var next = TouchNames.Of(why.GetProperty("next").GetProperty("name").GetString()!).En;
        var sentences = why.GetProperty("sentences").EnumerateArray().ToList();
        Assert.Contains(
            sentences, sentence => Text(sentence, "en").EndsWith($": {next}.", StringComparison.Ordinal));
        Assert.Contains(
            sentences, sentence => sentence.TryGetProperty("rule", out var rule) && rule.GetString() == "missed");
        Assert.All(sentences, sentence => Assert.Contains(Text(sentence, "zh"), sign => sign > '\u4e00'));
    }

    [Fact]
    public async Task The_timeline_shows_touches_by_name()
    {
        var token = await host.TokenAsync(Role.Operator);
        var turn = (await ReadAsync(token, Path + "/timeline")).GetProperty("items")[0];
        Assert.Equal(["suppress sms-90 missed", "raise call-89 x"],
            turn.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!));
    }

    [Theory]
    [InlineData("phone=%2B86%20138-1234-5678", 2)]
    [InlineData("plate=京A00001", 1)]
    [InlineData("policyNo=P-沪B00002", 1)]
    [InlineData("dealer=B02", 1)]
    [InlineData("campaign=2", 1)]
    [InlineData("phase=won", 0)]
    [InlineData("owner=张三", 2)]
    [InlineData("owner=张三丰&dealer=B02", 1)]
    [InlineData("owner=张三丰&plate=京A00001&phase=scheduled", 1)]
    [InlineData("owner=三丰", 0)]
    [InlineData("suppressed=phone-cap", 0)]
    [InlineData("phase=unenrolled", 0)]
    [InlineData("plate=京A00001&dealer=B02", 0)]
    public async Task Each_filter_finds_what_it_names(string query, int count)
    {
        var token = await host.TokenAsync(Role.Operator);
        Assert.Equal(
            count, (await ReadAsync(token, "/api/v1/policies?" + query)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Customers_behind_a_rule_are_found_within_the_callers_scope()
    {
        await host.World.RunAsync(
            "INSERT INTO touch VALUES ($1, 3, '2026-02-20', 'call', 'suppressed', 'no-consent', now(), now()), "
            + "($1, 4, '2026-03-20', 'call', 'suppressed', 'no-consent', now(), now())", host.World.B.Policy);
        const string path = "/api/v1/policies?suppressed=no-consent";
        var found = (await ReadAsync(await host.TokenAsync(Role.Operator), path)).GetProperty("items");
        Assert.Equal(
            host.World.B.Policy, Assert.Single(found.EnumerateArray().ToList()).GetProperty("id").GetInt64());
        Assert.Equal(0, (await ReadAsync(await host.TokenAsync(Role.Manager, host.World.A.Id), path + "&owner=张三"))
            .GetProperty("items").GetArrayLength());
        await host.World.RunAsync("DELETE FROM touch WHERE rule = 'no-consent'");
    }

    [Theory]
    [InlineData("owner=张", "owner")]
    [InlineData("suppressed=missed", "suppressed")]
    public async Task A_search_that_would_find_too_much_is_a_fault(string query, string field)
    {
        var (status, body) = await host.CallAsync(
            await host.TokenAsync(Role.Operator), "GET", "/api/v1/policies?" + query);
        Assert.Equal(400, status);
        Assert.Contains($"\"{field}\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_phase_is_told_which_there_are()
    {
        var (status, body) = await host.CallAsync(
            await host.TokenAsync(Role.Operator), "GET", "/api/v1/policies?phase=nonsense");
        Assert.Equal(400, status);
        var fault = JsonDocument.Parse(body).RootElement.GetProperty("errors").GetProperty("phase")[0].GetString()!;
        Assert.All(Phases(), phase => Assert.Contains(phase, fault, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Phases() =>
    [
        .. typeof(Phase).GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Select(phase => (string)phase.TypeDiscriminator!),
        "unenrolled",
    ];

    [Fact]
    public async Task An_opt_out_goes_to_the_blocks_and_unpark_only_to_operators()
    {
        var agent = await host.TokenAsync(Role.Agent, host.World.A.Id);
        Assert.Equal(200, (await host.CallAsync(
            agent, "POST", Path + "/commands", """{"command":"opt-out","channel":"sms"}""")).Status);
        Assert.Contains($"opt-out {host.World.A.Policy} sms", host.Ports.Done);
        Assert.Equal(403, (await host.CallAsync(agent, "POST", Path + "/commands", """{"command":"unpark"}""")).Status);
    }

    [Fact]
    public async Task Progress_adds_up_the_callers_dealers_only()
    {
        var all = await ReadAsync(await host.TokenAsync(Role.Operator), $"/api/v1/campaigns/{host.World.A.Campaign}");
        Assert.Equal(3, all.GetProperty("progress").GetProperty("touches").GetProperty("planned").GetInt64());
        Assert.True(all.GetProperty("progress").GetProperty("balanced").GetBoolean());
        var token = await host.TokenAsync(Role.Manager, host.World.A.Id);
        var months = (await ReadAsync(token, "/api/v1/dealers/A01/progress")).GetProperty("items");
        Assert.Equal("2026-05-01", months[0].GetProperty("month").GetString());
        var path = $"/api/v1/campaigns/{host.World.A.Campaign}/days?from=2026-03-01&to=2026-03-01";
        var days = (await ReadAsync(token, path)).GetProperty("items");
        Assert.Equal(5, days[0].GetProperty("sent").GetInt64());
        Assert.Equal(1, (await ReadAsync(token, "/api/v1/dealers/A01")).GetProperty("openCalls").GetInt64());
    }

    [Fact]
    public async Task Rejects_come_as_a_file_that_no_spreadsheet_runs()
    {
        var token = await host.TokenAsync(Role.Manager, host.World.A.Id);
        using var answer = await host.SendAsync(token, "GET", $"/api/v1/imports/{host.World.A.Import}/rejects");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("attachment", answer.Content.Headers.ContentDisposition!.DispositionType,
            StringComparison.Ordinal);
        Assert.Contains("'=1+1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IEqualityComparer<IEnumerable<string>> Unordered { get; } = new SameNames();

    private static string Text(JsonElement element, string field) => element.GetProperty(field).GetString()!;

    private async Task<JsonElement> ReadAsync(string token, string path)
    {
        var (status, body) = await host.CallAsync(token, "GET", path);
        Assert.True(status == 200, $"{path}: {status} {body}");
        return JsonDocument.Parse(body).RootElement.Clone();
    }

    private sealed class SameNames : IEqualityComparer<IEnumerable<string>>
    {
        public bool Equals(IEnumerable<string>? x, IEnumerable<string>? y) =>
            x!.Order(StringComparer.Ordinal).SequenceEqual(y!.Order(StringComparer.Ordinal), StringComparer.Ordinal);

        public int GetHashCode(IEnumerable<string> obj) => 0;
    }
}
