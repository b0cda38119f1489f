using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api;

public sealed class RoleMatrixTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint() => Assert.Equal(
        RoleMatrix.Rows.Keys.Order(StringComparer.Ordinal),
        host.Endpoints.Where(endpoint => !EndpointWalk.IsOpen(endpoint)).Select(EndpointWalk.NameOf)
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("admin")]
    [InlineData("operator")]
    [InlineData("manager")]
    [InlineData("agent")]
    [InlineData("integrator")]
    public async Task Each_cell_of_the_matrix_holds(string name)
    {
        var role = RoleNames.Parse(name)!.Value;
        var token = await host.TokenAsync(role);
        foreach (var endpoint in host.Endpoints.Where(endpoint => !EndpointWalk.IsOpen(endpoint)))
        {
            var (status, body) = await EndpointWalk.CallAsync(
                host, token, endpoint, EndpointWalk.PathOf(endpoint, host.World.A));
            var may = RoleMatrix.Allows(EndpointWalk.NameOf(endpoint), role);
            Assert.True(may ? status is not (401 or 403) and < 500 : status == 403,
                $"{name} on {EndpointWalk.NameOf(endpoint)}: {status} {body}");
        }
    }

    [Fact]
    public void An_endpoint_without_a_row_is_refused_to_everybody() =>
        Assert.False(RoleMatrix.Allows("SomethingNew", Role.Admin));
}
