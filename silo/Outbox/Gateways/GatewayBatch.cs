using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// The parsed body of a webhook: either all of its items, or the error of the first bad one (ours to show,
/// it quotes nothing of the body).
/// </summary>
internal sealed record GatewayBatch<T>(IReadOnlyList<T> Items, LocalizedText? Error);

/// <summary>Parses webhook bodies; the size of the body is bounded by the endpoint.</summary>
internal static class GatewayBatch
{
    public const int MostItems = 1000;

    public static GatewayBatch<GatewayReceipt> Receipts(ReadOnlySpan<byte> body) =>
        Parse(body, GatewayJson.Default.ListGatewayReceipt, receipt => receipt.Problem());

    public static GatewayBatch<GatewayInbound> Inbound(ReadOnlySpan<byte> body) =>
        Parse(body, GatewayJson.Default.ListGatewayInbound, inbound => inbound.Problem());

    private static GatewayBatch<T> Parse<T>(
        ReadOnlySpan<byte> body, JsonTypeInfo<List<T>> shape, Func<T, LocalizedText?> problem)
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
    private static LocalizedText? ShapeProblem(ReadOnlySpan<byte> body)
    {
        var depth = GatewayJson.Default.Options.MaxDepth;
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = depth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            return new("body is not a JSON array", "内容不是 JSON 数组");
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (++count > MostItems)
                return new($"more than {MostItems} items", $"超过 {MostItems} 条");
            if (reader.TokenType != JsonTokenType.StartObject)
                return new($"item {count} is not an object", $"第 {count} 条不是对象");
            reader.Skip();
        }
        return null;
    }

    private static LocalizedText? FirstProblem<T>(List<T> items, Func<T, LocalizedText?> problem) =>
        items.Select((item, index) => problem(item) is { } text
                ? new LocalizedText($"item {index + 1}: {text.En}", $"第 {index + 1} 条：{text.Zh}")
                : null)
            .FirstOrDefault(text => text is not null);

    private static GatewayBatch<T> Refused<T>(LocalizedText error) => new([], error);

    private static LocalizedText Place(JsonException? cause) =>
        cause is { LineNumber: { } line, BytePositionInLine: { } column }
            ? new($"not the agreed JSON at line {line + 1}, byte {column + 1}",
                $"第 {line + 1} 行第 {column + 1} 字节不符合约定的 JSON")
            : new("not the agreed JSON", "不符合约定的 JSON");
}
