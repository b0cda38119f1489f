using System.Text.Json;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class AccessGateTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private Caller? _passed;
    private bool _isPassed;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/assets/index.js", true)]
    [InlineData("/apis", true)]
    [InlineData("/orleans/nowhere", false)]
    [InlineData("/api", false)]
    [InlineData("/API/v1/nowhere", false)]
    public async Task Only_paths_outside_the_interface_are_free_without_an_endpoint(string path, bool isFree)
    {
        var context = await CallAsync(null, null, path);
        Assert.Equal((isFree, isFree ? 200 : 401), (_isPassed, context.Response.StatusCode));
    }

    [Fact]
    public async Task An_endpoint_marked_open_needs_no_token()
    {
        await CallAsync(null, Endpoint("Anything", new OpenToAll()), "/api/open");
        Assert.True(_isPassed);
    }

    [Fact]
    public async Task What_routing_itself_answers_needs_no_token()
    {
        await CallAsync(null, new Endpoint(_ => Task.CompletedTask, EndpointMetadataCollection.Empty, "405"), "/api/x");
        Assert.True(_isPassed);
    }

    [Fact]
    public async Task A_stranger_is_told_how_to_prove_itself()
    {
        var context = await CallAsync(null, Endpoint("GetMe"), "/api/v1/me");
        Assert.Equal("Bearer", context.Response.Headers.WWWAuthenticate);
        Assert.Equal("token-required", CodeOf(context));
    }

    [Fact]
    public async Task A_known_token_passes_and_its_caller_is_known_behind_the_gate()
    {
        await CallAsync($"Bearer {await TokenAsync(Role.Agent)}", Endpoint("GetMe"), "/api/v1/me");
        Assert.Equal(Role.Agent, _passed!.Role);
    }

    [Fact]
    public async Task Two_authorization_headers_are_no_token()
    {
        var token = $"Bearer {await TokenAsync(Role.Admin)}";
        var context = ContextOf(Endpoint("GetMe"), "/api/v1/me");
        context.Request.Headers.Authorization = new([token, token]);
        await GateAsync(context, new CallLimitOptions());
        Assert.Equal((false, 401), (_isPassed, context.Response.StatusCode));
    }

    [Theory]
    [InlineData("ListKeys")]
    [InlineData("SomethingNew")]
    public async Task A_role_without_a_row_for_the_endpoint_is_refused(string endpoint)
    {
        var context = await CallAsync(
            $"Bearer {await TokenAsync(Role.Operator)}", Endpoint(endpoint), "/api/v1/x");
        Assert.Equal((false, "role-forbidden"), (_isPassed, CodeOf(context)));
    }

    [Fact]
    public async Task A_caller_past_its_rate_is_refused_before_its_role_is_asked_for()
    {
        var context = ContextOf(Endpoint("ListKeys"), "/api/v1/keys");
        context.Request.Headers.Authorization = $"Bearer {await TokenAsync(Role.Operator)}";
        var limits = new CallLimitOptions(CallsPerSecond: 1, Burst: 1);
        await GateAsync(context, limits, calls: 2);
        Assert.Equal("rate-limited", CodeOf(context));
    }

    private static RouteEndpoint Endpoint(string name, params object[] more) => new(
        _ => Task.CompletedTask, RoutePatternFactory.Parse("/x"), 0,
        new EndpointMetadataCollection([new EndpointNameMetadata(name), .. more]), name);

    private static DefaultHttpContext ContextOf(Endpoint? endpoint, string path)
    {
        var context = new DefaultHttpContext();
        context.SetEndpoint(endpoint);
        context.Request.Path = path;
        return context;
    }

    private static string? CodeOf(DefaultHttpContext context)
    {
        context.Response.Body.Position = 0;
        return JsonDocument.Parse(context.Response.Body).RootElement.GetProperty("code").GetString();
    }

    private async Task<string> TokenAsync(Role role) => (await new ApiKeys(database.Databases).CreateAsync(
        new KeyOrder("gate", role, null, null, "test"), CancellationToken.None)).Token;

    private async Task<DefaultHttpContext> CallAsync(string? token, Endpoint? endpoint, string path)
    {
        var context = ContextOf(endpoint, path);
        if (token is not null)
            context.Request.Headers.Authorization = token;
        await GateAsync(context, new CallLimitOptions());
        return context;
    }

    private async Task GateAsync(DefaultHttpContext context, CallLimitOptions options, int calls = 1)
    {
        using var limits = new CallLimits(options);
        var lookup = new CallerLookup(new ApiKeys(database.Databases), TimeProvider.System);
        var tickets = new ClusterTicket(new Secrets(database.Databases), TimeProvider.System);
        var gate = new AccessGate(PassAsync, lookup, limits, tickets);
        for (var call = 0; call < calls; call++)
        {
            context.Response.Body = new MemoryStream();
            await gate.InvokeAsync(context);
        }
    }

    private Task PassAsync(HttpContext context)
    {
        _isPassed = true;
        _passed = context.Features.Get<Caller>();
        return Task.CompletedTask;
    }
}
