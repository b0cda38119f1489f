using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CampaignEngine.Silo.Api.OpenApi;

/// <summary>Adds to every call what all of its kind share: token, paging, Idempotency-Key, common problems.</summary>
internal sealed class DescribeCalls : IOpenApiOperationTransformer
{
    private static readonly (string Status, string Text)[] OfTokens =
    [
        ("401", "No valid token"),
        ("403", "The role or scope of the key does not allow it"),
        ("429", "Too many calls; see Retry-After"),
    ];

    private static readonly (string Status, string Text)[] OfAll =
        [("500", "The engine failed; tell its operator the traceId"), ("503", "Out of reach for now; see Retry-After")];

    public async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
        var isOpen = endpoint.OfType<OpenToAll>().Any();
        var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken);
        foreach (var (status, text) in isOpen ? OfAll : [.. OfTokens, .. OfAll])
            AddProblem(operation, status, text, problem);
        if (!isOpen)
            operation.Security = [TokenOf(context)];
        if (endpoint.OfType<Paged>().Any())
            AddPaging(operation);
        if (!isOpen && context.Description.HttpMethod is not "GET")
            AddIdempotency(operation, problem);
    }

    private static OpenApiSecurityRequirement TokenOf(OpenApiOperationTransformerContext context) => new()
    {
        [new OpenApiSecuritySchemeReference(DescribeSecurity.Scheme, context.Document)] = [],
    };

    private static void AddPaging(OpenApiOperation operation)
    {
        Add(operation, "limit", ParameterLocation.Query, "Items wanted, 1 to 200; 50 by default",
            new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "200" });
        Add(operation, "after", ParameterLocation.Query, "The next of an earlier answer",
            new OpenApiSchema { Type = JsonSchemaType.String });
    }

    private static void AddIdempotency(OpenApiOperation operation, IOpenApiSchema problem)
    {
        Add(operation, IdempotentWrites.Header, ParameterLocation.Header,
            "Makes a repeat harmless: it gets the first answer, for a day",
            new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 });
        AddProblem(operation, "409",
            "A rule forbids it, or the first call with this Idempotency-Key has not ended", problem);
        AddProblem(operation, "422", "The Idempotency-Key came before with another body", problem);
    }

    private static void Add(
        OpenApiOperation operation, string name, ParameterLocation place, string text, OpenApiSchema schema)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter { Name = name, In = place, Description = text, Schema = schema });
    }

    private static void AddProblem(OpenApiOperation operation, string status, string text, IOpenApiSchema schema)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd(status, new OpenApiResponse
        {
            Description = text,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Refusals.ContentType] = new OpenApiMediaType { Schema = schema },
            },
        });
    }
}
