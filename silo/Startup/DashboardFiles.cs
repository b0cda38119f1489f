using Microsoft.Extensions.FileProviders;

namespace CampaignEngine.Silo.Startup;

/// <summary>Serves the built dashboard, when it lies beside the program.</summary>
internal static class DashboardFiles
{
    /// <summary>Where the built page lies; null when it was not built.</summary>
    public static string? Folder()
    {
        var deploy = new DirectoryInfo(RehearsalStart.DeployDirectory());
        var built = Path.Combine(deploy.Parent?.FullName ?? "", "client", "Dashboard", "dist");
        return File.Exists(Path.Combine(built, "index.html")) ? built : null;
    }

    /// <summary>Serves its files, and its first page for every address that is neither a file nor the API's.</summary>
    public static void UseDashboard(this WebApplication app)
    {
        if (Folder() is not { } folder)
            return;
        var files = new PhysicalFileProvider(folder);
        app.Use((context, next) =>
        {
            var isPage = context.GetEndpoint() is null && HttpMethods.IsGet(context.Request.Method)
                && !files.GetFileInfo(context.Request.Path.Value ?? "/").Exists;
            if (isPage)
                context.Request.Path = "/index.html";
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = Cache });
    }

    // Names of built files hold a hash of their content; the first page does not.
    private static void Cache(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext response) =>
        response.Context.Response.Headers.CacheControl =
            response.File.Name == "index.html" ? "no-cache" : "public, max-age=31536000, immutable";
}
