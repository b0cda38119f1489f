using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Campaigns;

public sealed class CampaignWritesApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Campaigns = "/api/v1/campaigns";

    [Theory]
    [InlineData("""{"playbook":"bdc-90"}""", "name")]
    [InlineData("""{"name":"  ","playbook":"bdc-90"}""", "name")]
    [InlineData("""{"name":"x"}""", "playbook")]
    [InlineData("""{"name":"x","playbook":"nobody"}""", "playbook")]
    [InlineData("""{"name":"x","playbook":"bdc-90","version":9}""", "playbook")]
    [InlineData("""{"name":"x","playbook":"bdc-90","audience":{"lines":["marine"]}}""", "audience.lines")]
    [InlineData("""{"name":"x","playbook":"bdc-90","audience":{"dealers":["NOPE"]}}""", "audience.dealers")]
    [InlineData(
        """{"name":"x","playbook":"bdc-90","audience":{"expiryFrom":"2026-05-02","expiryTo":"2026-05-01"}}""",
        "audience.expiryTo")]
    [InlineData("""{"name":"x","playbook":"bdc-90","holdout":51}""", "holdout")]
    [InlineData("""{"name":"x","playbook":"bdc-90","holdout":-1}""", "holdout")]
    [InlineData(
        """{"name":"x","playbook":"bdc-90","audience":{"segment":{"tiers":["D"]}}}""", "audience.segment.tiers")]
    [InlineData(
        """{"name":"x","playbook":"bdc-90","audience":{"segment":{"cohorts":["old"]}}}""", "audience.segment.cohorts")]
    [InlineData(
        """{"name":"x","playbook":"bdc-90","audience":{"segment":{"carYearsFrom":9,"carYearsTo":3}}}""",
        "audience.segment.carYearsTo")]
    [InlineData(
        """{"name":"x","playbook":"bdc-90","audience":{"segment":{"lostReasons":["Too dear"]}}}""",
        "audience.segment.lostReasons")]
    [InlineData(
        """{"name":"x","playbook":"bdc-90","audience":{"segment":{"premiumFrom":-1}}}""",
        "audience.segment.premiumFrom")]
    public async Task A_fault_of_a_draft_is_named_by_its_field(string draft, string field)
    {
        var (status, body) = await PostAsync("", draft);
        Assert.Equal(400, status);
        Assert.Equal([field], ErrorsOf(body));
    }

    [Fact]
    public async Task All_faults_of_a_draft_are_told_at_once() =>
        Assert.Equal(["name", "playbook"], ErrorsOf((await PostAsync("", "{}")).Body));

    [Fact]
    public async Task Dealers_of_an_audience_are_taken_once_each_and_in_order()
    {
        await PostAsync(
            "", """{"name":"two","playbook":"bdc-90","audience":{"dealers":["B02","A01","B02"]}}""");
        Assert.Contains("draft two [A01 B02]", host.Ports.Done);
    }

    [Fact]
    public async Task A_segment_and_a_holdout_reach_the_draft_once_each_and_in_order()
    {
        await PostAsync("",
            """
            {"name":"older","playbook":"bdc-90","holdout":20,
             "audience":{"segment":{"tiers":["B","A","B"],"cohorts":["gap"],"carYearsFrom":3,"loan":false}}}
            """);
        var done = Assert.Single(host.Ports.Done, done => done.StartsWith("draft older", StringComparison.Ordinal));
        Assert.EndsWith("20 %", done, StringComparison.Ordinal);
        Assert.Contains("Tiers = [A, B], Cohorts = [Gap], Insurers = []", done, StringComparison.Ordinal);
        Assert.Contains("CarYearsFrom = 3", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_answered_with_its_address()
    {
        using var answer = await host.SendAsync(
            await host.TokenAsync(Role.Operator), "POST", Campaigns, """{"name":"x","playbook":"bdc-90"}""");
        Assert.Equal(
            (201, "/api/v1/campaigns/1"), ((int)answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("launch", "LaunchAsked")]
    [InlineData("pause", "HoldAsked")]
    [InlineData("resume", "ReleaseAsked")]
    [InlineData("end", "EndAsked")]
    public async Task Each_decision_reaches_the_campaign_as_its_own_message(string decision, string message)
    {
        var (status, _) = await PostAsync($"/{host.World.A.Campaign}/{decision}");
        Assert.Equal(200, status);
        Assert.Contains($"{message} {host.World.A.Campaign}", host.Ports.Done);
    }

    [Fact]
    public async Task What_the_campaign_refuses_is_a_conflict_named_by_its_rule()
    {
        host.Ports.NextVerdict = Verdict.Refused("name-taken");
        var drafted = await PostAsync("", """{"name":"x","playbook":"bdc-90"}""");
        var launched = await PostAsync($"/{host.World.A.Campaign}/launch");
        host.Ports.NextVerdict = Verdict.Applied;
        Assert.Equal((409, 409), (drafted.Status, launched.Status));
        Assert.Contains("name-taken", drafted.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dealers_caller_decides_on_a_campaign_of_its_own_only()
    {
        var token = await host.TokenAsync(Role.Operator, host.World.A.Id);
        Assert.Equal(
            200, (await host.CallAsync(token, "POST", $"{Campaigns}/{host.World.A.Campaign}/pause")).Status);
        Assert.Equal(
            404, (await host.CallAsync(token, "POST", $"{Campaigns}/{host.World.B.Campaign}/pause")).Status);
        var draft = """{"name":"x","playbook":"bdc-90"}""";
        Assert.Equal(403, (await host.CallAsync(token, "PUT", $"{Campaigns}/1", draft)).Status);
    }

    private static IEnumerable<string> ErrorsOf(string body) =>
        JsonDocument.Parse(body).RootElement.GetProperty("errors").EnumerateObject()
            .Select(error => error.Name);

    private async Task<(int Status, string Body)> PostAsync(string path, string? body = null) =>
        await host.CallAsync(await host.TokenAsync(Role.Operator), "POST", Campaigns + path, body);
}
