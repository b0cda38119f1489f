using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// The parsed body of a webhook: either all of its items, or the error of the first bad one (ours to show,
/// it quotes nothing of the body).
/// </summary>
internal sealed record GatewayBatch<T>(IReadOnlyList<T> Items, string? Error);

/// <summary>Parses webhook bodies; the size of the body is bounded by the endpoint.</summary>
internal static class GatewayBatch
{
    public const int MostItems = 1000;

    public static GatewayBatch<GatewayReceipt> Receipts(ReadOnlySpan<byte> body) =>
        Parse(body, GatewayJson.Default.ListGatewayReceipt, receipt => receipt.Problem());

    public static GatewayBatch<GatewayInbound> Inbound(ReadOnlySpan<byte> body) =>
        Parse(body, GatewayJson.Default.ListGatewayInbound, inbound => inbound.Problem());

    private static GatewayBatch<T> Parse<T>(
        ReadOnlySpan<byte> body, JsonTypeInfo<List<T>> shape, Func<T, string?> problem)
    {
        try
        {
            if (ShapeProblem(body) is { } wrong)
                return Refused<T>(wrong);
            var items = JsonSerializer.Deserialize(body, shape)!;
            return FirstProblem(items, problem) is { } error ? Refused<T>(error) : new(items, null);
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            return Refused<T>(Place(cause as JsonException));
        }
    }

    // Counted before anything is built, so that a body of a million items costs no memory.
    private static string? ShapeProblem(ReadOnlySpan<byte> body)
    {
        var depth = GatewayJson.Default.Options.MaxDepth;
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = depth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            return "body is not a JSON array";
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (++count > MostItems)
                return $"more than {MostItems} items";
            if (reader.TokenType != JsonTokenType.StartObject)
                return $"item {count} is not an object";
            reader.Skip();
        }
        return null;
    }

    private static string? FirstProblem<T>(List<T> items, Func<T, string?> problem) =>
        items.Select((item, index) => problem(item) is { } text ? $"item {index + 1}: {text}" : null)
            .FirstOrDefault(text => text is not null);

    private static GatewayBatch<T> Refused<T>(string error) => new([], error);

    private static string Place(JsonException? cause) =>
        cause is { LineNumber: { } line, BytePositionInLine: { } column }
            ? $"not the agreed JSON at line {line + 1}, byte {column + 1}"
            : "not the agreed JSON";
}
