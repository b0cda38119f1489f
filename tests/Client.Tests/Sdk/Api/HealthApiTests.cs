using System.Net;

namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class HealthApiTests
{
    [Fact]
    public async Task Unavailable_is_an_answer_and_needs_no_token()
    {
        var server = new StubServer();
        using var client = server.Json("""{"status":"unavailable"}""", HttpStatusCode.ServiceUnavailable).Client();

        Assert.Equal("unavailable", (await client.Health.ReadyAsync(CancellationToken.None)).Status);

        Assert.Equal("/health/ready", server.Last.PathAndQuery);
        Assert.Null(server.Last.Token);
    }
}
