using CampaignEngine.Silo.Security;
using Scalar.AspNetCore;

namespace CampaignEngine.Silo.Api.OpenApi;

/// <summary>The interface's description as a page to read and to try calls on, all of it from this silo.</summary>
internal static class ReferencePage
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/docs";

    public static void MapReferencePage(this IEndpointRouteBuilder routes) =>
        routes.MapScalarApiReference(Path, Describe).WithMetadata(new OpenToAll()).AlsoByHead();

    // Whatever would speak to the library's maker is off; the content security policy would stop it as well.
    private static void Describe(ScalarOptions page, HttpContext context)
    {
        page.WithTitle("CampaignEngine API").WithOpenApiRoutePattern("/openapi/{documentName}.json")
            .WithNonce(SecurityHeaders.AllowOwnScript(context))
            .WithLocalization(new ScalarLocalizationOptions { Locale = LocaleOf(context.Request) })
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp()
            .HideClientButton().HideDeveloperTools();
    }

    private static string LocaleOf(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)
            is { Value: var first } && first.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? "zh-CN"
            : "en";
}
