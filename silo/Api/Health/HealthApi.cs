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
        routes.MapGet(Routes.HealthLive, () => TypedResults.Ok(Well))
            .Named("GetHealthLive", "Whether the process runs").WithMetadata(new OpenToAll()).AlsoByHead();
        routes.MapGet(Routes.HealthReady, GetReadyAsync)
            .Named("GetHealthReady", "Whether calls can be answered").WithMetadata(new OpenToAll()).AlsoByHead();
        routes.MapGet(Routes.HealthStartup, GetStartup)
            .Named("GetHealthStartup", "Whether the start is complete").WithMetadata(new OpenToAll()).AlsoByHead();
    }

    private static async Task<Results<Ok<HealthView>, JsonHttpResult<HealthView>>> GetReadyAsync(
        Databases databases, IHostApplicationLifetime life, CancellationToken stop)
    {
        if (life.ApplicationStopping.IsCancellationRequested)
            return Unavailable();
        try
        {
            await using var command = databases.Api.Command(Ping);
            await command.ExecuteNonQueryAsync(stop);
            return TypedResults.Ok(Well);
        }
        catch (NpgsqlException)
        {
            return Unavailable();
        }
    }

    private static Results<Ok<HealthView>, JsonHttpResult<HealthView>> GetStartup(IHostApplicationLifetime life) =>
        life.ApplicationStarted.IsCancellationRequested ? TypedResults.Ok(Well) : Unavailable();

    private static JsonHttpResult<HealthView> Unavailable() =>
        TypedResults.Json(Unwell, ViewsJson.Default.HealthView, statusCode: StatusCodes.Status503ServiceUnavailable);
}
