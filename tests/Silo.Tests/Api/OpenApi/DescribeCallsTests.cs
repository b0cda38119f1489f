using System.Text.Json;
using CampaignEngine.Silo.Api.OpenApi;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api.OpenApi;

/// <summary>What <see cref="DescribeCalls"/> adds to every call.</summary>
public sealed class DescribeCallsTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_limit_is_described_with_its_bounds_and_a_write_without_one()
    {
        var limit = ParameterOf(await CallAsync(Routes.Dealers, "get"), "limit").GetProperty("schema");
        Assert.Equal(
            ("1", "200"),
            (limit.GetProperty("minimum").GetRawText(), limit.GetProperty("maximum").GetRawText()));
        var names = (await CallAsync(Routes.Keys, "post")).GetProperty("parameters").EnumerateArray()
            .Select(parameter => parameter.GetProperty("name").GetString());
        Assert.Equal(["Idempotency-Key"], names);
    }

    [Theory]
    [InlineData("401")]
    [InlineData("409")]
    [InlineData("422")]
    [InlineData("503")]
    public async Task Problems_that_all_writes_share_are_problem_details(string status)
    {
        var answers = (await CallAsync(Routes.Keys, "post")).GetProperty("responses");
        Assert.True(answers.GetProperty(status).GetProperty("content")
            .TryGetProperty("application/problem+json", out _));
    }

    [Fact]
    public async Task An_open_call_asks_for_no_token_and_names_no_refusal()
    {
        var call = await CallAsync(Routes.HealthLive, "get");
        Assert.False(call.TryGetProperty("security", out _));
        Assert.False(call.GetProperty("responses").TryGetProperty("403", out _));
    }

    private static JsonElement ParameterOf(JsonElement call, string name) => call.GetProperty("parameters")
        .EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == name);

    private async Task<JsonElement> CallAsync(string path, string method)
    {
        var (_, body) = await host.CallAsync(null, "GET", "/openapi/v1.json");
        return JsonDocument.Parse(body).RootElement
            .GetProperty("paths").GetProperty(path).GetProperty(method);
    }
}
