using System.Text.Json.Serialization;

namespace CampaignEngine.GatewayStandIn;

/// <summary>Body of a send.</summary>
internal sealed record Message(string Key, string Phone, string Template, string Signature, string Text);

/// <summary>Body of an answer to a send or a query.</summary>
internal sealed record Answer(
    string Code, string? Key = null, string? Status = null, string? ProviderId = null);

/// <summary>One receipt as posted to the silo.</summary>
internal sealed record Receipt(
    string Id,
    string Key,
    string ProviderId,
    string Status,
    string Code,
    int? Segment,
    int? Segments,
    DateTimeOffset At);

/// <summary>One inbound message as posted to the silo.</summary>
internal sealed record Inbound(string Id, string Phone, string Text, DateTimeOffset At);

/// <summary>
/// One POST received, as it stands in the journal file; <c>Body</c> is the SHA-256 of the raw bytes.
/// </summary>
internal sealed record JournalLine(
    DateTimeOffset At,
    string Key,
    string Body,
    int Attempt,
    string Decision,
    bool Charged,
    string? ProviderId,
    int Parts);

/// <summary>Control bodies; what is absent stays as it is.</summary>
internal sealed record FaultsOrder(string Faults);

internal sealed record ReceiptsOrder(Uri? To);

internal sealed record InboundOrder(string Phone, string Text);

internal sealed record InboundResult(int Status);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(Receipt[]))]
[JsonSerializable(typeof(Inbound[]))]
[JsonSerializable(typeof(JournalLine))]
[JsonSerializable(typeof(Summary))]
[JsonSerializable(typeof(ReceiptCounts))]
[JsonSerializable(typeof(FaultsOrder))]
[JsonSerializable(typeof(ReceiptsOrder))]
[JsonSerializable(typeof(InboundOrder))]
[JsonSerializable(typeof(InboundResult))]
internal sealed partial class WireJson : JsonSerializerContext;
