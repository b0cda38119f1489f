using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CampaignEngine.Silo.Api.Reading;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Reading;

/// <summary>The requests that <see cref="ReadableCalls"/> and <see cref="PlainText"/> stop at the door.</summary>
public sealed class ReadableCallsTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("/api/v1/policies?dealer=A01%00", "dealer")]
    [InlineData("/api/v1/policies?plate=%00", "plate")]
    [InlineData("/api/v1/policies?plate=x&plate=%00", "plate")]
    [InlineData("/api/v1/tasks?dealer=a%00b", "dealer")]
    [InlineData("/api/v1/live?dealer=a%00b", "dealer")]
    [InlineData("/api/v1/campaigns/1/days?dealer=%00", "dealer")]
    public async Task NUL_in_a_query_is_a_fault_of_its_field(string path, string field)
    {
        var (status, body) = await host.CallAsync(await host.TokenAsync(Role.Operator), "GET", path);
        Assert.True(status == 400, $"{status} {body}");
        Assert.Equal([field], JsonDocument.Parse(body).RootElement.GetProperty("errors").EnumerateObject()
            .Select(error => error.Name));
    }

    [Theory]
    [InlineData("/api/v1/dealers/A%00")]
    [InlineData("/api/v1/playbooks/%00")]
    public async Task NUL_in_a_path_never_gets_past_the_server(string path) =>
        Assert.Equal(400, (await host.CallAsync(await host.TokenAsync(Role.Operator), "GET", path)).Status);

    [Theory]
    [InlineData("application/json; charset=bogus", 415)]
    [InlineData("application/json; charset=utf-7", 415)]
    [InlineData("application/json; charset=gbk", 415)]
    [InlineData("application/json; charset=\"UTF-8\"", 201)]
    [InlineData("application/json", 201)]
    public async Task JSON_is_read_as_UTF_8_only(string type, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/campaigns");
        request.Headers.Authorization =
            new AuthenticationHeaderValue("Bearer", await host.TokenAsync(Role.Operator));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"name":"x","playbook":"bdc-90"}"""));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await host.Http.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_stranger_hears_nothing_of_its_query() =>
        Assert.Equal(401, (await host.CallAsync(null, "GET", "/api/v1/policies?plate=%00")).Status);
}
