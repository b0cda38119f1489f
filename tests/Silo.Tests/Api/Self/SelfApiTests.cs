using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Self;

public sealed class SelfApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_bound_caller_is_told_its_role_and_dealers()
    {
        var me = await host.ReadAsync(
            await host.TokenAsync(Role.Manager, host.World.B.Id, host.World.A.Id), "/api/v1/me");
        Assert.Equal("manager", me.GetProperty("role").GetString());
        Assert.Equal(
            ["A01", "B02"], me.GetProperty("dealers").EnumerateArray().Select(code => code.GetString()!));
    }

    [Fact]
    public async Task A_caller_of_all_dealers_is_told_of_no_bound()
    {
        var me = await host.ReadAsync(await host.TokenAsync(Role.Integrator), "/api/v1/me");
        Assert.False(me.TryGetProperty("dealers", out _));
    }

    [Fact]
    public async Task The_clock_is_the_engines_and_not_that_of_the_process()
    {
        var clock = await host.ReadAsync(await host.TokenAsync(Role.Agent, host.World.A.Id), "/api/v1/clock");
        Assert.Equal(FakePorts.Now, clock.GetProperty("now").GetDateTimeOffset());
        Assert.Equal(
            (true, "max"),
            (clock.GetProperty("isVirtual").GetBoolean(), clock.GetProperty("speed").GetString()));
    }
}
