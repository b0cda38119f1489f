using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Live;

/// <summary>Live progress as server-sent events, resumable by event id.</summary>
internal static class LiveApi
{
    // Seconds: a reload of many pages at once is over by then.
    private const string RetryAfter = "5";

    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Routes.Live, WatchAsync)
            .Named("WatchLive", "Live progress: events progress, clock and reset; resume with Last-Event-ID or after")
            .Produces<string>(200, "text/event-stream").Problems(400, 404, 503);

    private static async Task<IResult> WatchAsync(
        string? dealer, string? after, HttpContext context, [AsParameters] LiveDesk desk, CancellationToken stop)
    {
        if (await desk.Dealers.NarrowAsync(dealer, desk.Caller.Scope, stop) is null)
            return KnownProblems.NotFound.Result();
        var last = context.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } header] ? header : after;
        LiveEventId id = default;
        if (last is not null && !LiveEventId.TryParse(last, out id))
            return KnownProblems.CursorInvalid.Result();
        if (!desk.Feed.HasRoom)
            return Full(context);
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(stop, desk.Life.ApplicationStopping);
        var events = desk.Feed.WatchAsync(desk.Caller.Scope, dealer, last is null ? null : id, closing.Token);
        var stream = new LiveStream(
            new EventWriter(context.Response, desk.Clock), desk.Clock,
            () => desk.Keys.WorksAsync(desk.Caller, closing.Token));
        await stream.RunAsync(events, closing);
        return TypedResults.Empty;
    }

    private static ProblemResult Full(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfter;
        return KnownProblems.LiveFull.Result();
    }

    private sealed record LiveDesk(
        Caller Caller, DealerReader Dealers, ILiveFeed Feed, RevokedKeys Keys, TimeProvider Clock,
        IHostApplicationLifetime Life);
}
