using System.Text.Json.Serialization;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>Body of a send; the same message always gives the same bytes.</summary>
internal sealed record SmsWireRequest(
    string Key, string Phone, string Template, string Signature, string Text);

/// <summary>Body of any answer, to a send or to a query; everything in it is untrusted.</summary>
internal sealed record SmsWireReply(string? Code, string? Key, string? Status, string? ProviderId);

/// <summary>JSON of the gateway's own calls: camel case, nothing but the declared fields.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    MaxDepth = 8)]
[JsonSerializable(typeof(SmsWireRequest))]
[JsonSerializable(typeof(SmsWireReply))]
internal sealed partial class SmsWireJson : JsonSerializerContext;
