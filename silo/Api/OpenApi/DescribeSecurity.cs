using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CampaignEngine.Silo.Api.OpenApi;

/// <summary>Describes the interface as a whole: what it is, and the bearer token that its calls carry.</summary>
internal sealed class DescribeSecurity : IOpenApiDocumentTransformer
{
    public const string Scheme = "token";

    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CampaignEngine",
            Version = "v1",
            Description = "Renewal campaigns for dealer groups. Errors are problem details (RFC 9457) in English and "
                + "Chinese; lists are read in parts with limit and after; writes honour Idempotency-Key.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key's token, ce_….",
        };
        return Task.CompletedTask;
    }
}
