using System.Net;
using CampaignEngine.Sdk;

namespace CampaignEngine.Client.Tests.Sdk.Api;

public sealed class HealthApiTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Unavailable_is_an_answer_and_needs_no_token()
    {
        var server = new StubServer();
        using var client = server.Json("""{"status":"unavailable"}""", HttpStatusCode.ServiceUnavailable).Client();

        Assert.Equal("unavailable", (await client.Health.ReadyAsync(CancellationToken.None)).Status);

        Assert.Equal("/health/ready", server.Last.PathAndQuery);
        Assert.Null(server.Last.Token);
    }

    [Fact]
    public async Task The_overview_is_read_also_when_it_says_unavailable()
    {
        var server = new StubServer();
        using var client = server.Json(
            """
            {"status":"unavailable","version":"1.0","probes":{"live":"ok","ready":"unavailable","startup":"ok"},
             "cluster":{"isActive":false,"silos":2,"buckets":[3,7]}}
            """,
            HttpStatusCode.ServiceUnavailable).Client();

        var overview = await client.Health.OverviewAsync(CancellationToken.None);

        Assert.Equal(("unavailable", "1.0", "ok"), (overview.Status, overview.Version, overview.Probes.Live));
        Assert.Equal((false, 2), (overview.Cluster.IsActive, overview.Cluster.Silos));
        Assert.Equal([3, 7], overview.Cluster.Buckets);
        Assert.Equal("/health", server.Last.PathAndQuery);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_asked_once_and_told_as_no_answer()
    {
        var options = StubServer.Patient() with { Patience = TimeSpan.FromSeconds(5) };
        using var server = new SilentServer();
        using var client = new CampaignClient(new HttpClient(server), options);

        await Assert.ThrowsAsync<CampaignUnreachableException>(
            () => client.Health.ReadyAsync(CancellationToken.None).WaitAsync(Deadline));

        Assert.Equal(1, server.Calls);
    }
}
