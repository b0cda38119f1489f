using Microsoft.Extensions.Primitives;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// The three headers of a signed message, as sent; a missing one is null, a repeated one cannot be trusted.
/// </summary>
internal sealed record WebhookHeaders(string? Id, string? Timestamp, string? Signature)
{
    public const string IdName = "webhook-id";
    public const string TimestampName = "webhook-timestamp";
    public const string SignatureName = "webhook-signature";

    public static WebhookHeaders From(IHeaderDictionary headers) =>
        new(Single(headers[IdName]), Single(headers[TimestampName]), Single(headers[SignatureName]));

    private static string? Single(StringValues values) => values.Count == 1 ? values[0] : null;
}
