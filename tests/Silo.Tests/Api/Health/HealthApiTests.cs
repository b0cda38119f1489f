using System.Text.Json;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Api.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Tests.Api.Health;

public sealed class HealthApiTests : IAsyncLifetime
{
    private readonly ApiHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("live")]
    [InlineData("ready")]
    [InlineData("startup")]
    public async Task A_well_silo_says_so_to_anybody(string probe) =>
        Assert.Equal((200, """{"status":"ok"}"""), await _host.CallAsync(null, "GET", $"/health/{probe}"));

    [Fact]
    public async Task The_overview_gathers_the_probes_and_names_the_version()
    {
        var (status, body) = await _host.CallAsync(null, "GET", "/health");
        Assert.Equal(200, status);
        using var overview = JsonDocument.Parse(body);
        Assert.Equal(ProgramVersion.Text, overview.RootElement.GetProperty("version").GetString());
        Assert.StartsWith("""{"status":"ok","version":""", body, StringComparison.Ordinal);
        Assert.Contains(
            ""","probes":{"live":"ok","ready":"ok","startup":"ok"},"cluster":{"isActive":true,"silos":1,""", body,
            StringComparison.Ordinal);
        Assert.Matches("^[0-9]+\\.[0-9]+", ProgramVersion.Text);
    }

    [Fact]
    public async Task The_overview_tells_how_the_silo_stands_with_the_others()
    {
        _host.Members.Others = 2;
        _host.Services.GetRequiredService<OwnedBuckets>().Take(new LowestQuarter());
        var (_, body) = await _host.CallAsync(null, "GET", "/health");
        Assert.EndsWith(
            ""","cluster":{"isActive":true,"silos":3,"buckets":[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]}}""", body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SiloStatus.Joining)]
    [InlineData(SiloStatus.ShuttingDown)]
    [InlineData(SiloStatus.Dead)]
    public async Task A_silo_that_is_no_active_member_lives_but_wants_no_calls(SiloStatus status)
    {
        _host.Members.CurrentStatus = status;
        Assert.Equal(200, (await _host.CallAsync(null, "GET", "/health/live")).Status);
        Assert.Equal(
            (503, """{"status":"unavailable"}"""), await _host.CallAsync(null, "GET", "/health/ready"));
        var (code, body) = await _host.CallAsync(null, "GET", "/health");
        Assert.Equal(503, code);
        Assert.Contains(""""cluster":{"isActive":false,"silos":0,"""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_balancer_may_ask_by_head()
    {
        string[] paths =
            ["/health", "/health/live", "/health/ready", "/health/startup", "/openapi/v1.json"];
        foreach (var path in paths)
            Assert.Equal((200, ""), await _host.CallAsync(null, "HEAD", path));
    }

    [Fact]
    public async Task A_stopping_silo_lives_but_wants_no_more_calls()
    {
        _host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal(200, (await _host.CallAsync(null, "GET", "/health/live")).Status);
        Assert.Equal(
            (503, """{"status":"unavailable"}"""), await _host.CallAsync(null, "GET", "/health/ready"));
        Assert.Equal((503, ""), await _host.CallAsync(null, "HEAD", "/health/ready"));
        var (status, body) = await _host.CallAsync(null, "GET", "/health");
        using var overview = JsonDocument.Parse(body);
        Assert.Equal((503, "unavailable"), (status, overview.RootElement.GetProperty("status").GetString()));
        var probes = overview.RootElement.GetProperty("probes");
        Assert.Equal(
            ("ok", "unavailable"),
            (probes.GetProperty("live").GetString(), probes.GetProperty("ready").GetString()));
    }

    private sealed class LowestQuarter : IRingRange
    {
        public bool InRange(uint n) => n < 1u << 30;

        public bool InRange(GrainId grainId) => throw new NotSupportedException();
    }
}
