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

    // What the cluster knows of itself - its silos, the buckets that this one owns - belongs here too.
    private static async Task<Results<Ok<HealthOverview>, JsonHttpResult<HealthOverview>>> GetOverviewAsync(
        Databases databases, IHostApplicationLifetime life, CancellationToken stop)
    {
        var (ready, startup) = (await ReadinessAsync(databases, life, stop), Start(life));
        var whole = ready == Well ? startup : ready;
        var overview = new HealthOverview(
            whole.Status, ProgramVersion.Text, new HealthProbes(Well.Status, ready.Status, startup.Status));
        return whole == Well
            ? TypedResults.Ok(overview)
            : TypedResults.Json(
                overview, ViewsJson.Default.HealthOverview, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<HealthView>, JsonHttpResult<HealthView>>> GetReadyAsync(
        Databases databases, IHostApplicationLifetime life, CancellationToken stop) =>
        Answer(await ReadinessAsync(databases, life, stop));

    private static Results<Ok<HealthView>, JsonHttpResult<HealthView>> GetStartup(IHostApplicationLifetime life) =>
        Answer(Start(life));

    private static async Task<HealthView> ReadinessAsync(
        Databases databases, IHostApplicationLifetime life, CancellationToken stop)
    {
        if (life.ApplicationStopping.IsCancellationRequested)
            return Unwell;
        try
        {
            await using var command = databases.Api.Command(Ping);
            await command.ExecuteNonQueryAsync(stop);
            return Well;
        }
        catch (NpgsqlException)
        {
            return Unwell;
        }
    }

    private static HealthView Start(IHostApplicationLifetime life) =>
        life.ApplicationStarted.IsCancellationRequested ? Well : Unwell;

    private static Results<Ok<HealthView>, JsonHttpResult<HealthView>> Answer(HealthView view) => view == Well
        ? TypedResults.Ok(view)
        : TypedResults.Json(view, ViewsJson.Default.HealthView, statusCode: StatusCodes.Status503ServiceUnavailable);
}
