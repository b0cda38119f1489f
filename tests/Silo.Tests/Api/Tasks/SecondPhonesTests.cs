using System.Text.Json;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Security;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignEngine.Silo.Tests.Api.Tasks;

public sealed class SecondPhonesTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Second = "13900000077";

    [Theory]
    [InlineData(Second, null, Second)]
    [InlineData(Second, "sms", Second)]
    [InlineData(Second, "call", "")]
    [InlineData(Second, "", "")]
    [InlineData("02158881234转8001", "", "02158881234转8001")]
    public async Task Who_has_taken_the_task_sees_the_second_number_unless_its_owner_refuses_calls(
        string second, string? refused, string seen)
    {
        await SetAsync(second, refused);
        host.Ports.NextTask = new HeldTask(host.World.A.Policy, 4);
        var (status, body) = await host.CallAsync(
            await host.TokenAsync(Role.Agent, host.World.A.Id), "POST", "/api/v1/tasks/next", "{}");
        host.Ports.NextTask = null;
        Assert.Equal(200, status);
        var policy = JsonDocument.Parse(body).RootElement.GetProperty("policy");
        Assert.Equal(seen, policy.TryGetProperty("secondPhone", out var phone) ? phone.GetString() : "");
    }

    [Fact]
    public async Task Everybody_else_sees_it_masked()
    {
        await SetAsync(Second, null);
        var policy = await host.ReadAsync(
            await host.TokenAsync(Role.Manager, host.World.A.Id), $"/api/v1/policies/{host.World.A.Policy}");
        Assert.Equal("139****0077", policy.GetProperty("secondPhone").GetString());
    }

    private async Task SetAsync(string second, string? refused)
    {
        await host.World.RunAsync("UPDATE policy SET second_phone = $1 WHERE id = $2", second, host.World.A.Policy);
        var hashes = await host.Services.GetRequiredService<Secrets>().PhoneHashAsync(CancellationToken.None);
        var hash = hashes.Of(Second)!;
        await host.World.RunAsync("DELETE FROM contact_block WHERE phone_hash = $1", hash);
        if (refused is not null)
            await host.World.RunAsync(
                "INSERT INTO contact_block (phone_hash, channel, reason, since) VALUES ($1, $2, 'test', now())", hash,
                refused);
    }
}
