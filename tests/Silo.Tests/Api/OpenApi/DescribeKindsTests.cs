using System.Text.Json;
using CampaignEngine.Silo.Api.OpenApi;

namespace CampaignEngine.Silo.Tests.Api.OpenApi;

/// <summary>What <see cref="DescribeKinds"/> says of texts and instants.</summary>
public sealed class DescribeKindsTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Kinds = ["type", "$ref", "oneOf", "anyOf", "allOf", "enum"];

    [Fact]
    public async Task Every_field_and_every_item_says_of_what_kind_it_is()
    {
        var fields = (await SchemasAsync()).EnumerateObject()
            .Where(schema => schema.Value.TryGetProperty("properties", out _))
            .SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject()
                .Select(field => (Name: $"{schema.Name}.{field.Name}", field.Value)))
            .ToList();
        Assert.NotEmpty(fields);
        Assert.Empty(fields.Where(field => !IsOfKind(field.Value)).Select(field => field.Name));
    }

    [Theory]
    [InlineData("CampaignView", "name", "\"string\"", null)]
    [InlineData("CampaignView", "createdAt", "\"string\"", "date-time")]
    [InlineData("CampaignView", "launchedAt", "[\"null\",\"string\"]", "date-time")]
    [InlineData("KeyAsk", "name", "[\"null\",\"string\"]", null)]
    [InlineData("KeyAsk", "expiresAt", "[\"null\",\"string\"]", "date-time")]
    public async Task A_text_or_instant_is_described_with_its_form(
        string schema, string field, string type, string? format)
    {
        var described = (await SchemasAsync()).GetProperty(schema).GetProperty("properties").GetProperty(field);
        Assert.Equal(type, JsonSerializer.Serialize(described.GetProperty("type")));
        Assert.Equal(format, described.TryGetProperty("format", out var named) ? named.GetString() : null);
    }

    private static bool IsOfKind(JsonElement schema) =>
        Kinds.Any(kind => schema.TryGetProperty(kind, out _))
        && (!IsList(schema) || schema.TryGetProperty("items", out _));

    private static bool IsList(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.GetRawText().Contains("array", StringComparison.Ordinal);

    private async Task<JsonElement> SchemasAsync()
    {
        var (_, body) = await host.CallAsync(null, "GET", "/openapi/v1.json");
        return JsonDocument.Parse(body).RootElement.GetProperty("components").GetProperty("schemas").Clone();
    }
}
