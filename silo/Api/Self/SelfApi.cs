using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Self;

/// <summary>Who calls, and what time it is for the engine.</summary>
internal static class SelfApi
{
    public static void MapSelf(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Me, GetMe).Named("GetMe", "Who the token belongs to");
        routes.MapGet(Routes.Clock, GetClockAsync).Named("GetClock", "The engine's clock");
    }

    private static Ok<MeView> GetMe(Caller caller) =>
        TypedResults.Ok(new MeView(caller.Name, caller.Role.Name(), caller.Scope.Codes));

    private static async Task<Ok<ClockView>> GetClockAsync(IClock clock, CancellationToken stop) =>
        TypedResults.Ok(await clock.NowAsync(stop));
}
