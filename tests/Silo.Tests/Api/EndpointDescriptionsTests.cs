using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace CampaignEngine.Silo.Tests.Api;

/// <summary>What <see cref="EndpointDescriptions"/> leaves on an endpoint.</summary>
public sealed class EndpointDescriptionsTests
{
    [Fact]
    public void A_name_is_what_the_role_matrix_asks_for()
    {
        var endpoint = Described(builder => builder.Named("GetThing", "One thing"));
        Assert.Equal("GetThing", EndpointNames.Of(endpoint));
        Assert.Equal("One thing", endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()!.Summary);
    }

    [Fact]
    public void A_list_in_parts_is_marked_and_may_refuse_a_cursor()
    {
        var endpoint = Described(builder => builder.AsPaged());
        Assert.NotNull(endpoint.Metadata.GetMetadata<Paged>());
        Assert.Equal([400], ProblemsOf(endpoint));
    }

    [Fact]
    public void A_read_may_be_asked_for_by_head_too() => Assert.Equal(["GET", "HEAD"],
        Described(builder => builder.AlsoByHead()).Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods);

    [Fact]
    public void Each_problem_is_described_as_problem_details() =>
        Assert.Equal([404, 409], ProblemsOf(Described(builder => builder.Problems(404, 409))));

    private static IEnumerable<int> ProblemsOf(Endpoint endpoint) =>
        endpoint.Metadata.OfType<IProducesResponseTypeMetadata>()
            .Where(answer => answer.ContentTypes.SequenceEqual([Refusals.ContentType]))
            .Select(answer => answer.StatusCode);

    private static Endpoint Described(Action<RouteHandlerBuilder> describe)
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        describe(app.MapGet("/thing", () => { }));
        return ((IEndpointRouteBuilder)app).DataSources.Single().Endpoints.Single();
    }
}
