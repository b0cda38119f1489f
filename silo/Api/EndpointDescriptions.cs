using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api;

/// <summary>Names and describes endpoints for the role matrix and the interface's description.</summary>
internal static class EndpointDescriptions
{
    /// <summary>Gives an endpoint its name, the key of its row in the role matrix, and its summary.</summary>
    public static RouteHandlerBuilder Named(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.WithName(name).WithSummary(summary);

    /// <summary>A list in parts.</summary>
    public static RouteHandlerBuilder AsPaged(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new Paged()).Problems(400);

    /// <summary>Serves HEAD as it serves GET, without the body: some balancers ask so.</summary>
    public static T AlsoByHead<T>(this T endpoint)
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));

    /// <summary>Problems that the endpoint itself answers with.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<Problem>(status, Refusals.ContentType);
        return endpoint;
    }
}
