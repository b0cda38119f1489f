using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans.Dashboard;

namespace CampaignEngine.Silo.Api.Cluster;

/// <summary>
/// Orleans' own page about silos and grains, for administrators. It has no authorization of its own; the gate asks for
/// a ticket at each of its calls.
/// </summary>
internal static class ClusterPage
{
    private const string Visit = "VisitCluster";

    /// <summary>Maps how a browser gets its ticket and gives it back.</summary>
    public static void MapClusterVisits(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Routes.ClusterVisit, BeginAsync)
            .Named(Visit, "Opens the cluster's page to this browser: sets a cookie for half an hour")
            .WithMetadata(new AnswerHoldsSecret());
        routes.MapDelete(Routes.ClusterVisit, End)
            .Named("LeaveCluster", "Closes the cluster's page to this browser");
    }

    /// <summary>Maps the page, its data and its files; the silo must have been given the page.</summary>
    public static void MapClusterPage(this IEndpointRouteBuilder routes)
    {
        // Orleans packs the page's files when it maps them; the first visitor waits for that, not every start.
        var page = new Lazy<RequestDelegate>(() => PageOf(routes.ServiceProvider));
        routes.MapGet(ClusterTicket.Path + "/{**rest}", context => page.Value(context))
            .WithMetadata(new SharesRow(Visit)).ExcludeFromDescription();
    }

    private static RequestDelegate PageOf(IServiceProvider services)
    {
        var page = new ApplicationBuilder(services);
        page.Use(next => context =>
        {
            context.SetEndpoint(null);
            return next(context);
        });
        page.UseRouting();
        page.UseEndpoints(routes => routes.MapOrleansDashboard(ClusterTicket.Path).ExcludeFromDescription());
        return page.Build();
    }

    private static async Task<NoContent> BeginAsync(HttpContext context, ClusterTicket tickets)
    {
        // The gate let the call through, so it has a token.
        await tickets.GiveAsync(context, ApiToken.HashOfHeader(context.Request.Headers.Authorization)!);
        return TypedResults.NoContent();
    }

    private static NoContent End(HttpContext context)
    {
        ClusterTicket.Take(context);
        return TypedResults.NoContent();
    }
}
