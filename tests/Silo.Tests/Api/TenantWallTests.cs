using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Routing;

namespace CampaignEngine.Silo.Tests.Api;

public sealed class TenantWallTests(ApiHost host) : IClassFixture<ApiHost>
{
    // Shared by all dealers, or not about dealers at all.
    private static readonly HashSet<string> Shared =
    [
        "GetCalendar", "GetPlaybook", "GetPlaybookPlan", "PublishCalendar", "RemoveCap", "RevokeKey", "SetCap",
    ];

    private static readonly string[] Methods =
        ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"];

    private static readonly string[] MarksOfA = ["A01", "甲店", "京A00001", "only A01"];

    [Fact]
    public async Task Nobody_without_a_token_gets_past_the_gate()
    {
        var closed = host.Endpoints.Where(endpoint => !EndpointWalk.IsOpen(endpoint)).ToList();
        Assert.True(closed.Count > 30);
        foreach (var endpoint in closed)
        {
            var (status, body) = await EndpointWalk.CallAsync(
                host, null, endpoint, EndpointWalk.PathOf(endpoint, host.World.A));
            Assert.True(status == 401, $"{EndpointWalk.NameOf(endpoint)} answered {status}");
            Assert.Contains("token-required", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_method_without_a_token_is_told_the_right_ones_and_does_nothing()
    {
        var done = host.Ports.Done.Count;
        var paths = host.Endpoints
            .ToLookup(endpoint => EndpointWalk.PathOf(endpoint, host.World.A).Split('?')[0], StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var right = path.SelectMany(EndpointWalk.MethodsOf).Distinct(StringComparer.Ordinal).ToList();
            foreach (var method in Methods.Except(right, StringComparer.Ordinal))
                await AssertWrongMethodAsync(method, path.Key, right);
        }
        Assert.Equal(done, host.Ports.Done.Count);
    }

    [Fact]
    public async Task Another_dealers_id_is_answered_like_an_unknown_one()
    {
        var token = await host.TokenAsync(Role.Operator, host.World.B.Id);
        var withIds = host.Endpoints.Where(endpoint => !EndpointWalk.IsOpen(endpoint)
            && EndpointWalk.PathOf(endpoint).Contains('{', StringComparison.Ordinal)
            && !Shared.Contains(EndpointWalk.NameOf(endpoint))).ToList();
        Assert.True(withIds.Count > 18);
        foreach (var endpoint in withIds)
        {
            var foreign = await EndpointWalk.CallAsync(
                host, token, endpoint, EndpointWalk.PathOf(endpoint, host.World.A));
            var unknown = await EndpointWalk.CallAsync(host, token, endpoint, EndpointWalk.UnknownPathOf(endpoint));
            Assert.True(
                foreign.Status == 404, $"{EndpointWalk.NameOf(endpoint)} answered {foreign.Status}: {foreign.Body}");
            Assert.Equal(unknown, foreign);
        }
        Assert.DoesNotContain(
            host.Ports.Done, done => done.EndsWith($" {host.World.A.Code}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/policies?dealer={0}")]
    [InlineData("/api/v1/tasks?dealer={0}")]
    [InlineData("/api/v1/texts?dealer={0}")]
    [InlineData("/api/v1/live?dealer={0}")]
    public async Task Another_dealers_code_in_a_filter_is_answered_like_an_unknown_one(string path)
    {
        var token = await host.TokenAsync(Role.Manager, host.World.B.Id);
        var foreign = await host.CallAsync(token, "GET", string.Format(path, host.World.A.Code));
        Assert.Equal(404, foreign.Status);
        Assert.Equal(await host.CallAsync(token, "GET", string.Format(path, "NOPE")), foreign);
    }

    [Fact]
    public async Task Lists_and_own_pages_hold_nothing_of_another_dealer()
    {
        var token = await host.TokenAsync(Role.Operator, host.World.B.Id);
        foreach (var endpoint in host.Endpoints.Where(IsRead))
        {
            var (status, body) = await EndpointWalk.CallAsync(
                host, token, endpoint, EndpointWalk.PathOf(endpoint, host.World.B));
            Assert.True(status is 200 or 403 or 404, $"{EndpointWalk.NameOf(endpoint)} answered {status}: {body}");
            Assert.All(MarksOfA, mark => Assert.DoesNotContain(mark, body, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Another_dealer_in_an_audience_is_a_fault_like_an_unknown_one()
    {
        var token = await host.TokenAsync(Role.Operator, host.World.B.Id);
        var foreign = await DraftAsync(token, host.World.A.Code);
        Assert.Equal(400, foreign.Status);
        Assert.Equal(await DraftAsync(token, "NOPE"), foreign);
    }

    [Fact]
    public async Task An_empty_audience_of_a_bound_caller_means_its_own_dealers()
    {
        var token = await host.TokenAsync(Role.Operator, host.World.B.Id);
        await host.CallAsync(token, "POST", "/api/v1/campaigns", """{"name":"own","playbook":"bdc-90"}""");
        Assert.Contains("draft own [B02]", host.Ports.Done);
    }

    [Fact]
    public async Task A_campaign_of_the_whole_group_cannot_be_stopped_by_one_dealer()
    {
        var token = await host.TokenAsync(Role.Operator, host.World.B.Id);
        var (status, body) = await host.CallAsync(token, "POST", "/api/v1/campaigns/1/pause");
        Assert.Equal(403, status);
        Assert.Contains("scope-too-narrow", body, StringComparison.Ordinal);
    }

    private static bool IsRead(RouteEndpoint endpoint) =>
        EndpointWalk.MethodOf(endpoint) == "GET" && !EndpointWalk.IsOpen(endpoint);

    private async Task AssertWrongMethodAsync(string method, string path, List<string> right)
    {
        using var answer = await host.SendAsync(null, method, path);
        Assert.True((int)answer.StatusCode == 405, $"{method} {path} answered {answer.StatusCode}");
        Assert.Equal(right.Order(StringComparer.Ordinal), answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        if (method != "HEAD")
            Assert.Contains(
                "method-not-allowed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<(int Status, string Body)> DraftAsync(string token, string code) => host.CallAsync(
        token, "POST", "/api/v1/campaigns",
        $$"""{"name":"x","playbook":"bdc-90","audience":{"dealers":["{{code}}"]} }""");
}
