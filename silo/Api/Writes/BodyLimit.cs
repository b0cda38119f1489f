using Microsoft.AspNetCore.Http.Features;

namespace CampaignEngine.Silo.Api.Writes;

/// <summary>How large a body an endpoint takes; endpoints without one take <see cref="Usual"/>.</summary>
internal sealed record BodyLimit(long Bytes)
{
    public const long Usual = 1024 * 1024;

    /// <summary>A ledger file.</summary>
    public const long Ledger = 512L * 1024 * 1024;

    /// <summary>What the endpoint of a call takes.</summary>
    public static long Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>()?.Bytes ?? Usual;
}

/// <summary>Refuses bodies that are too large: at once when the call says so, otherwise while it is read.</summary>
internal sealed class BodyLimits(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var limit = BodyLimit.Of(context);
        var isRefused = context.Request.ContentLength > limit;
        // Without a limit the server reads the rest of a refused body for some seconds and drops it, so that the caller
        // hears the answer; with one it would cut the connection while the caller still writes.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = isRefused ? null : limit;
        return isRefused
            ? throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge)
            : next(context);
    }
}
