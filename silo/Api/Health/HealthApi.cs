using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CampaignEngine.Silo.Api.Health;

/// <summary>Tells a supervisor whether to restart this process, and a balancer whether to send it calls.</summary>
internal static class HealthApi
{
    private static readonly string Ping = Sql.Load("Api/Health/ping.sql");
    private static readonly HealthView Well = new("ok");
    private static readonly HealthView Unwell = new("unavailable");

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Health, GetOverviewAsync)
            .Named("GetHealth", "How the process is, in one answer").WithMetadata(new OpenToAll()).AlsoByHead();
        routes.MapGet(Routes.HealthLive, () => TypedResults.Ok(Well))
            .Named("GetHealthLive", "Whether the process runs").WithMetadata(new OpenToAll()).AlsoByHead();
        routes.MapGet(Routes.HealthReady, GetReadyAsync)
            .Named("GetHealthReady", "Whether calls can be answered").WithMetadata(new OpenToAll()).AlsoByHead();
        routes.MapGet(Routes.HealthStartup, GetStartup)
            .Named("GetHealthStartup", "Whether the start is complete").WithMetadata(new OpenToAll()).AlsoByHead();
    }

    private static async Task<Results<Ok<HealthOverview>, JsonHttpResult<HealthOverview>>> GetOverviewAsync(
        [AsParameters] HealthDesk desk, OwnedBuckets buckets, CancellationToken stop)
    {
        var (ready, startup) = (await ReadinessAsync(desk, stop), Start(desk.Life));
        var whole = ready == Well ? startup : ready;
        var overview = new HealthOverview(
            whole.Status, ProgramVersion.Text, new HealthProbes(Well.Status, ready.Status, startup.Status),
            ClusterOf(desk.Standing, buckets));
        return whole == Well
            ? TypedResults.Ok(overview)
            : TypedResults.Json(
                overview, ViewsJson.Default.HealthOverview, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<HealthView>, JsonHttpResult<HealthView>>> GetReadyAsync(
        [AsParameters] HealthDesk desk, CancellationToken stop) =>
        Answer(await ReadinessAsync(desk, stop));

    private static Results<Ok<HealthView>, JsonHttpResult<HealthView>> GetStartup(IHostApplicationLifetime life) =>
        Answer(Start(life));

    // A silo that others took for dead reaches no grain, and one that has not joined yet would wait for itself.
    private static async Task<HealthView> ReadinessAsync(HealthDesk desk, CancellationToken stop)
    {
        if (desk.Life.ApplicationStopping.IsCancellationRequested || !desk.Standing.IsActive)
            return Unwell;
        try
        {
            await using var command = desk.Databases.Api.Command(Ping);
            await command.ExecuteNonQueryAsync(stop);
            return Well;
        }
        catch (NpgsqlException)
        {
            return Unwell;
        }
    }

    private static HealthCluster ClusterOf(ClusterStanding standing, OwnedBuckets buckets) =>
        new(standing.IsActive, standing.ActiveSilos, [.. buckets.Current.Select(bucket => (int)bucket)]);

    private static HealthView Start(IHostApplicationLifetime life) =>
        life.ApplicationStarted.IsCancellationRequested ? Well : Unwell;

    private static Results<Ok<HealthView>, JsonHttpResult<HealthView>> Answer(HealthView view) => view == Well
        ? TypedResults.Ok(view)
        : TypedResults.Json(view, ViewsJson.Default.HealthView, statusCode: StatusCodes.Status503ServiceUnavailable);

    private sealed record HealthDesk(Databases Databases, IHostApplicationLifetime Life, ClusterStanding Standing);
}
