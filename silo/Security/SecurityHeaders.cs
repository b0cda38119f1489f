using System.Security.Cryptography;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// Tells browsers what an answer may do: nothing for the interface, only our own files for the dashboard.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string ForAnswers = "default-src 'none'; frame-ancestors 'none'";

    // The component library writes style elements at run time; scripts stay strict.
    private const string OwnScripts = "script-src 'self'";

    private const string ForPages =
        "default-src 'self'; " + OwnScripts + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'";

    // What the cluster's page was seen to need; it asks this silo alone, which is all that it may speak to.
    private const string ForCluster =
        "default-src 'none'; " + OwnScripts + "; style-src 'self' 'unsafe-inline'; img-src 'self'; "
        + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        Set(context);
        return next(context);
    }

    /// <summary>Sets the headers, also on an answer that was begun anew after an error.</summary>
    public static void Set(HttpContext context)
    {
        var isAnswer = IsAnswer(context.Request.Path);
        var isCluster = ClusterTicket.Opens(context.Request.Path);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = isAnswer ? ForAnswers : isCluster ? ForCluster : ForPages;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (isAnswer || isCluster)
            headers.CacheControl = "no-store";
    }

    /// <summary>Lets one inline script of this answer run: the one that carries the word returned here.</summary>
    public static string AllowOwnScript(HttpContext context)
    {
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.ToString()
            .Replace(OwnScripts, $"{OwnScripts} 'nonce-{nonce}'", StringComparison.Ordinal);
        return nonce;
    }

    private static bool IsAnswer(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);
}
