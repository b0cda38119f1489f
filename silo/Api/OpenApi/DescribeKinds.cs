using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CampaignEngine.Silo.Api.OpenApi;

/// <summary>
/// Says of texts and instants what they are: whatever the interface reads by a converter of its own has no kind by
/// itself.
/// </summary>
internal sealed class DescribeKinds : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (IsText(Nullable.GetUnderlyingType(type) ?? type))
            Describe(schema, type, context.JsonPropertyInfo?.IsGetNullable == true);
        else if (context.JsonTypeInfo.ElementType is { } element && IsText(element) && schema.Items is null)
            Describe(Items(schema), element, isNullable: false);
        return Task.CompletedTask;
    }

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(DateTimeOffset);

    private static void Describe(OpenApiSchema schema, Type type, bool isNullable)
    {
        schema.Type ??= isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        if (type != typeof(string))
            schema.Format = "date-time";
    }

    private static OpenApiSchema Items(OpenApiSchema list)
    {
        var items = new OpenApiSchema();
        list.Items = items;
        return items;
    }
}
