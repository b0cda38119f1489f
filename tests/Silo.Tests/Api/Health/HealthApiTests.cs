using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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
    public async Task A_balancer_may_ask_by_head()
    {
        foreach (var path in (string[])["/health/live", "/health/ready", "/health/startup", "/openapi/v1.json"])
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
    }
}
