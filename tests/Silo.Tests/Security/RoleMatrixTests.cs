using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class RoleMatrixTests
{
    [Theory]
    [InlineData("AddKey", "admin")]
    [InlineData("LaunchCampaign", "admin operator")]
    [InlineData("SetDealerTarget", "admin operator manager")]
    [InlineData("GetDealerPay", "admin operator manager agent")]
    [InlineData("TakeNextTask", "admin operator manager agent")]
    [InlineData("ImportLedger", "admin operator manager integrator")]
    [InlineData("GetCampaign", "admin operator manager integrator")]
    [InlineData("GetPlaybookPlan", "admin operator manager integrator")]
    [InlineData("GetCalendar", "admin operator manager integrator")]
    [InlineData("WatchLive", "admin operator manager integrator")]
    [InlineData("GetPolicy", "admin operator manager agent integrator")]
    public void Each_kind_of_call_is_open_to_its_roles_only(string endpoint, string roles) => Assert.Equal(
        roles.Split(' '),
        RoleNames.All.Split(", ").Where(name => RoleMatrix.Allows(endpoint, RoleNames.Parse(name)!.Value)));

    [Fact]
    public void No_role_and_no_name_open_nothing()
    {
        Assert.False(RoleMatrix.Allows("GetMe", Role.None));
        Assert.False(RoleMatrix.Allows(null, Role.Admin));
        Assert.False(RoleMatrix.Allows("getme", Role.Admin));
    }

    [Fact]
    public void A_set_of_roles_may_do_only_what_all_of_them_may() =>
        Assert.False(RoleMatrix.Allows("LaunchCampaign", Role.Operator | Role.Agent));

    [Theory]
    [InlineData("SomethingNew")]
    [InlineData(null)]
    public void A_closed_endpoint_without_a_row_stops_the_start(string? name)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => RoleMatrix.Check([Endpoint(name)]));
        Assert.Contains("/somewhere", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_endpoint_needs_no_row_but_does_not_excuse_the_next()
    {
        var open = Endpoint("SomethingNew", new OpenToAll());
        RoleMatrix.Check([open, Endpoint("GetMe")]);
        Assert.Throws<InvalidOperationException>(() => RoleMatrix.Check([open, Endpoint("SomethingNew")]));
    }

    private static RouteEndpoint Endpoint(string? name, params object[] more) => new(
        _ => Task.CompletedTask, RoutePatternFactory.Parse("/somewhere"), 0,
        new EndpointMetadataCollection(
            name is null ? more : [new EndpointNameMetadata(name), .. more]), name);
}
