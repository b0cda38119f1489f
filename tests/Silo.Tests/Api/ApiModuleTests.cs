using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api;

/// <summary>The order in which <see cref="ApiModule"/> puts the gates.</summary>
public sealed class ApiModuleTests(ApiHost host) : IClassFixture<ApiHost>
{
    private string Pause => $"/api/v1/campaigns/{host.World.A.Campaign}/pause";

    [Fact]
    public async Task A_stranger_is_refused_before_its_body_is_looked_at()
    {
        var (status, body) = await host.CallAsync(null, "POST", Pause, new string('x', 1_100_000));
        Assert.Equal(401, status);
        Assert.Contains("token-required", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_role_may_not_do_is_neither_kept_as_an_answer_nor_audited()
    {
        var token = await host.TokenAsync(Role.Agent, host.World.A.Id);
        Assert.Equal(
            403, (await host.CallAsync(token, "POST", Pause, null, ("Idempotency-Key", "agent"))).Status);
        Assert.Equal(0L, await host.World.ReadAsync("SELECT count(*) FROM idempotency WHERE key = 'agent'"));
        Assert.Equal(
            0L, await host.World.ReadAsync("SELECT count(*) FROM audit WHERE action = 'PauseCampaign'"));
    }

    [Fact]
    public async Task A_repeated_answer_is_not_audited_again()
    {
        var token = await host.TokenAsync(Role.Operator);
        var path = $"/api/v1/campaigns/{host.World.A.Campaign}/end";
        for (var call = 0; call < 2; call++)
            Assert.Equal(
                200, (await host.CallAsync(token, "POST", path, null, ("Idempotency-Key", "once"))).Status);
        Assert.Equal(
            1L, await host.World.ReadAsync("SELECT count(*) FROM audit WHERE action = 'EndCampaign'"));
    }
}
