using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// JSON of what gateways post to us: strict about names, types and repeats, blind to unknown properties.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 8,
    Converters = [typeof(ZonedInstantConverter)])]
[JsonSerializable(typeof(List<GatewayReceipt>))]
[JsonSerializable(typeof(List<GatewayInbound>))]
internal sealed partial class GatewayJson : JsonSerializerContext;

/// <summary>Reads a status by its exact wire name.</summary>
internal sealed class ReceiptStatusConverter : JsonConverter<ReceiptStatus>
{
    public override ReceiptStatus Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        Parse(reader.TokenType == JsonTokenType.String ? reader.GetString() : null);

    public override void Write(Utf8JsonWriter writer, ReceiptStatus value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value switch
        {
            ReceiptStatus.Delivered => "delivered",
            ReceiptStatus.Failed => "failed",
            _ => "opted-out",
        });

    private static ReceiptStatus Parse(string? text) => text switch
    {
        "delivered" => ReceiptStatus.Delivered,
        "failed" => ReceiptStatus.Failed,
        "opted-out" => ReceiptStatus.OptedOut,
        _ => throw new JsonException("status is not delivered, failed or opted-out"),
    };
}

/// <summary>
/// Reads an instant that names its offset: without one it would be read in the zone of this machine.
/// </summary>
internal sealed class ZonedInstantConverter : JsonConverter<DateTimeOffset>
{
    private const int TimeStartsAt = 10;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        var zoned = reader.TokenType == JsonTokenType.String && HasZone(reader.GetString()!);
        return zoned && reader.TryGetDateTimeOffset(out var at)
            ? at.ToUniversalTime()
            : throw new JsonException("at is not an ISO 8601 instant with an offset");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"));

    private static bool HasZone(string text) =>
        text.EndsWith('Z') || (text.Length > TimeStartsAt && text.AsSpan(TimeStartsAt).ContainsAny('+', '-'));
}
