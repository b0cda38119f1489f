using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// The one place that asks who calls. Everything below /api, and every endpoint not marked open, needs a token, a role
/// that the matrix allows and a rate within the limits; static files of the dashboard do not, nor does the answer that
/// a path takes no such method. The cluster's page takes a ticket in place of a token.
/// </summary>
internal sealed class AccessGate(
    RequestDelegate next, CallerLookup lookup, CallLimits limits, ClusterTicket tickets)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (IsOpen(context, endpoint))
        {
            await next(context);
            return;
        }
        if (await CallerOfAsync(context) is not { } caller)
        {
            await RefuseStrangerAsync(context);
            return;
        }
        context.Features.Set(caller);
        if (RefusalOf(context, endpoint, caller) is { } refusal)
            await Refusals.WriteAsync(context, refusal);
        else
            await next(context);
    }

    // An endpoint without a route is routing's own: it says that a method or media type is wrong, and does no more.
    private static bool IsOpen(HttpContext context, Endpoint? endpoint) => endpoint switch
    {
        null => !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && !ClusterTicket.Opens(context.Request.Path),
        RouteEndpoint => endpoint.Metadata.GetMetadata<OpenToAll>() is not null,
        _ => true,
    };

    private async ValueTask<Caller?> CallerOfAsync(HttpContext context)
    {
        var headers = context.Request.Headers.Authorization;
        var hash = headers.Count == 0
            ? await tickets.HashOfAsync(context)
            : ApiToken.HashOfHeader(headers.Count == 1 ? headers[0] : null);
        return hash is null ? null : await lookup.FindAsync(hash, context.RequestAborted);
    }

    private Task RefuseStrangerAsync(HttpContext context)
    {
        if (!limits.AdmitsStranger(context))
            return Refusals.WriteAsync(context, Refusals.TooMany);
        if (ClusterTicket.Opens(context.Request.Path))
            return Refusals.WriteAsync(context, Refusals.NoTicket);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Refusals.WriteAsync(context, Refusals.NoToken);
    }

    private Problem? RefusalOf(HttpContext context, Endpoint? endpoint, Caller caller) =>
        !limits.Admits(context, caller) ? Refusals.TooMany
        : endpoint is RouteEndpoint && !RoleMatrix.Allows(EndpointNames.Of(endpoint), caller.Role) ? Refusals.WrongRole
        : null;
}
