using Microsoft.Extensions.FileProviders;

namespace CampaignEngine.Silo.Startup;

/// <summary>Serves the built dashboard, when it lies beside the program.</summary>
internal static class DashboardFiles
{
    // Programs call these: a page in place of "there is no such thing" would be taken for an answer.
    private static readonly PathString[] NeverPages = ["/api", "/openapi", "/health", "/assets", "/orleans"];

    /// <summary>Where the built page lies; null when it was not built.</summary>
    public static string? Folder()
    {
        var deploy = new DirectoryInfo(RehearsalStart.DeployDirectory());
        var built = Path.Combine(deploy.Parent?.FullName ?? "", "client", "Dashboard", "dist");
        return File.Exists(Path.Combine(built, "index.html")) ? built : null;
    }

    /// <summary>Serves the built page, if there is one.</summary>
    public static void UseDashboard(this WebApplication app)
    {
        if (Folder() is { } folder)
            app.UseDashboard(folder);
    }

    /// <summary>
    /// Serves a folder's files, and its first page for every address that is neither a file nor the API's.
    /// </summary>
    public static void UseDashboard(this WebApplication app, string folder)
    {
        var files = new PhysicalFileProvider(folder);
        app.Use((context, next) =>
        {
            if (IsPage(context) && !files.GetFileInfo(context.Request.Path.Value ?? "/").Exists)
                context.Request.Path = "/index.html";
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = Cache });
    }

    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint() is null && HttpMethods.IsGet(context.Request.Method)
        && !NeverPages.Any(root => context.Request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));

    // Names of built files hold a hash of their content; the first page does not.
    private static void Cache(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext response) =>
        response.Context.Response.Headers.CacheControl =
            response.File.Name == "index.html" ? "no-cache" : "public, max-age=31536000, immutable";
}
