using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignEngine.Silo.Api.OpenApi;

namespace CampaignEngine.Silo.Tests.Api.OpenApi;

public sealed partial class OpenApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task The_description_lists_exactly_the_endpoints_of_the_router()
    {
        var described = (await OperationsAsync()).Select(call => $"{call.Method} {call.Path}")
            .Order(StringComparer.Ordinal);
        var routed = host.Endpoints
            .Where(endpoint => !IsDescription(EndpointWalk.PathOf(endpoint)))
            .Select(endpoint => (Method: EndpointWalk.MethodOf(endpoint), Path: EndpointWalk.PathOf(endpoint)))
            .Select(route => $"{route.Method} {Constraint().Replace(route.Path, "}")}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(routed, described);
    }

    [Fact]
    public async Task Every_call_has_a_name_a_summary_and_its_problems()
    {
        // The router builds its endpoints anew for whoever asks.
        var endpoints = host.Endpoints.ToLookup(EndpointWalk.NameOf);
        foreach (var (method, path, call) in await OperationsAsync())
        {
            var name = call.GetProperty("operationId").GetString()!;
            var isOpen = EndpointWalk.IsOpen(endpoints[name].Single());
            Assert.NotEmpty(call.GetProperty("summary").GetString()!);
            var statuses = call.GetProperty("responses").EnumerateObject().Select(status => status.Name).ToList();
            Assert.Contains(statuses, status => status[0] == '2');
            Assert.Contains("503", statuses);
            Assert.Equal(!isOpen, call.TryGetProperty("security", out _));
            Assert.Equal(!isOpen, statuses.Contains("401") && statuses.Contains("429"));
            Assert.True(!path.Contains("{id}", StringComparison.Ordinal) || statuses.Contains("404"),
                $"{method} {path}");
            var parameters = call.TryGetProperty("parameters", out var list)
                ? list.EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()!).ToList() : [];
            Assert.Equal(!isOpen && method != "GET", parameters.Contains("Idempotency-Key"));
            Assert.DoesNotContain("caller", parameters, StringComparer.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Lists_are_described_with_their_paging()
    {
        var policies = (await OperationsAsync())
            .Single(call => call.Call.GetProperty("operationId").GetString() == "ListPolicies").Call;
        var names = policies.GetProperty("parameters").EnumerateArray()
            .Select(parameter => parameter.GetProperty("name").GetString()!.ToLowerInvariant());
        Assert.Equal(
            ["after", "campaign", "dealer", "limit", "owner", "phase", "phone", "plate", "policyno", "suppressed"],
            names.Order(StringComparer.Ordinal));
    }

    private static bool IsDescription(string path) =>
        path.StartsWith("/openapi", StringComparison.Ordinal)
        || path.StartsWith(ReferencePage.Path, StringComparison.Ordinal);

    private async Task<List<(string Method, string Path, JsonElement Call)>> OperationsAsync()
    {
        var (status, body) = await host.CallAsync(null, "GET", "/openapi/v1.json");
        Assert.True(status == 200, body);
        var paths = JsonDocument.Parse(body).RootElement.GetProperty("paths");
        return [.. paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
            .Select(call => (call.Name.ToUpperInvariant(), path.Name, call.Value.Clone())))];
    }

    [GeneratedRegex(":[a-z]+}", RegexOptions.NonBacktracking)]
    private static partial Regex Constraint();
}
