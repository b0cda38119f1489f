using System.Text.Json;
using CampaignEngine.Silo.Api.OpenApi;

namespace CampaignEngine.Silo.Tests.Api.OpenApi;

public sealed class DescribeSecurityTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Every_token_that_a_call_asks_for_is_the_described_bearer_token()
    {
        var (_, body) = await host.CallAsync(null, "GET", "/openapi/v1.json");
        var root = JsonDocument.Parse(body).RootElement;
        var scheme = root.GetProperty("components")
            .GetProperty("securitySchemes").GetProperty(DescribeSecurity.Scheme);
        Assert.Equal(
            ("http", "bearer"),
            (scheme.GetProperty("type").GetString(), scheme.GetProperty("scheme").GetString()));
        var asked = root.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .Where(call => call.Value.TryGetProperty("security", out _))
            .SelectMany(call => call.Value.GetProperty("security")[0].EnumerateObject());
        Assert.All(asked, security => Assert.Equal(DescribeSecurity.Scheme, security.Name));
    }

    [Fact]
    public async Task The_description_names_the_engine_and_its_version()
    {
        var (_, body) = await host.CallAsync(null, "GET", "/openapi/v1.json");
        var info = JsonDocument.Parse(body).RootElement.GetProperty("info");
        Assert.Equal(
            ("CampaignEngine", "v1"),
            (info.GetProperty("title").GetString(), info.GetProperty("version").GetString()));
    }
}
