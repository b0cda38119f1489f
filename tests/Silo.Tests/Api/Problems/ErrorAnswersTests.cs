using System.Text.Json;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Turns;
using Npgsql;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Tests.Api.Problems;

public sealed class ErrorAnswersTests(ApiHost host) : IClassFixture<ApiHost>
{
    private string Commands => $"/api/v1/policies/{host.World.A.Policy}/commands";

    [Theory]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    public async Task A_bad_body_is_answered_with_a_problem(string body, int status)
    {
        var token = await host.TokenAsync(Role.Operator);
        await ProblemAsync(status, "request-malformed", () => host.SendAsync(token, "POST", Commands, body));
    }

    [Fact]
    public async Task A_body_too_deep_is_answered_with_a_problem()
    {
        var token = await host.TokenAsync(Role.Operator);
        var deep = string.Concat(Enumerable.Repeat("""{"x":""", 70)) + "1" + new string('}', 70);
        await ProblemAsync(400, "fields-invalid", () => host.SendAsync(token, "POST", Commands, deep));
    }

    [Fact]
    public async Task A_body_too_large_is_answered_with_a_problem()
    {
        var token = await host.TokenAsync(Role.Operator);
        var large = $$"""{"command":"{{new string('x', 1_100_000)}}"}""";
        await ProblemAsync(413, "body-too-large", () => host.SendAsync(token, "POST", Commands, large));
    }

    [Theory]
    [InlineData("GET", "/api/v1/nowhere", 404, "not-found")]
    [InlineData("DELETE", "/api/v1/me", 405, "method-not-allowed")]
    [InlineData("GET", "/api/v1/policies/99999999999999999999", 404, "not-found")]
    [InlineData("GET", "/api/v1/policies?campaign=x", 400, "request-malformed")]
    public async Task A_wrong_address_is_answered_with_a_problem(string method, string path, int status, string code)
    {
        var token = await host.TokenAsync(Role.Operator);
        await ProblemAsync(status, code, () => host.SendAsync(token, method, path));
    }

    [Theory]
    [InlineData("""{"command":"dance"}""", "command")]
    [InlineData("{}", "command")]
    [InlineData("""{"command":"pause","command":"resume"}""", "command")]
    [InlineData("""{"command":"renewed","premium":1e400}""", "premium")]
    [InlineData("""{"command":"renewed","premium":"NaN"}""", "premium")]
    [InlineData("""{"command":"quote","kind":"maybe"}""", "kind")]
    [InlineData("""{"command":"renewed"}""", "premium")]
    [InlineData("""{"command":"renewed","premium":-1}""", "premium")]
    [InlineData("""{"command":"lost","reason":"He said 13812345678"}""", "reason")]
    [InlineData("""{"command":"withdraw","reason":"campaign-ended"}""", "reason")]
    [InlineData("""{"command":"opt-out","channel":"fax"}""", "channel")]
    public async Task A_bad_field_is_named_in_both_languages(string body, string field)
    {
        var token = await host.TokenAsync(Role.Operator);
        var problem = await ProblemAsync(400, "fields-invalid", () => host.SendAsync(token, "POST", Commands, body));
        var text = problem.GetProperty("errors").GetProperty(field)[0].GetString()!;
        Assert.Contains(" / ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_tells_a_trace_and_nothing_else()
    {
        var token = await host.TokenAsync(Role.Operator);
        host.Ports.NextCommand = () => throw new InvalidOperationException("SELECT secret FROM stack");
        var problem = await ProblemAsync(
            500, "internal", () => host.SendAsync(token, "POST", Commands, """{"command":"pause"}"""));
        host.Ports.NextCommand = null;
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        Assert.DoesNotContain("SELECT", problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_the_database_cannot_hold_is_the_callers_fault()
    {
        var token = await host.TokenAsync(Role.Operator);
        host.Ports.NextCommand = () => throw new PostgresException("invalid byte", "ERROR", "ERROR", "22021");
        await ProblemAsync(
            400, "request-malformed", () => host.SendAsync(token, "POST", Commands, """{"command":"pause"}"""));
        host.Ports.NextCommand = null;
    }

    [Fact]
    public async Task A_database_out_of_reach_or_a_stopping_silo_asks_to_come_again()
    {
        var token = await host.TokenAsync(Role.Operator);
        foreach (var cause in (Exception[])[
            new NpgsqlException("The connection pool has been exhausted", new TimeoutException()),
            new TurnUnsettledException(new NpgsqlException("Exception while reading from stream")),
            new PostgresException("the database system is starting up", "FATAL", "FATAL", null!),
            new SiloUnavailableException()])
        {
            host.Ports.NextCommand = () => throw cause;
            using var answer = await host.SendAsync(token, "POST", Commands, """{"command":"pause"}""");
            host.Ports.NextCommand = null;
            Assert.Equal(503, (int)answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
        }
    }

    [Fact]
    public async Task A_full_queue_of_turns_asks_to_come_again_and_says_that_nothing_changed()
    {
        host.Ports.NextCommand = () => throw new TurnQueueFullException();
        using var answer = await host.SendAsync(
            await host.TokenAsync(Role.Operator), "POST", Commands, """{"command":"pause"}""");
        host.Ports.NextCommand = null;
        Assert.Equal(429, (int)answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task Answers_and_errors_carry_the_security_headers()
    {
        foreach (var path in (string[])["/api/v1/me", "/health/live", "/api/v1/nowhere"])
        {
            using var answer = await host.SendAsync(null, "GET", path);
            Assert.Contains("frame-ancestors 'none'",
                answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    private static async Task<JsonElement> ProblemAsync(int status, string code, Func<Task<HttpResponseMessage>> call)
    {
        using var answer = await call();
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{answer.StatusCode}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(body).RootElement.Clone();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detailZh").GetString()!);
        return problem;
    }
}
