using System.Net;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// Reads an HTTP answer as a <see cref="SendReply"/>: the status first, then the code inside the body, and
/// whatever neither explains is ambiguous.
/// </summary>
internal static class ReplyReading
{
    public const string UnknownCode = "unknown-code";

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>
    /// Meaning of the answer to a send; <paramref name="body"/> is null if it was not the agreed JSON.
    /// </summary>
    public static SendReply OfSend(HttpStatusCode status, SmsWireReply? body, TimeSpan? retryAfter) =>
        (int)status switch
        {
            429 => SendReply.NotSent(SendReply.RateLimited) with { RetryAfter = Bounded(retryAfter) },
            >= 500 => new(SendOutcome.Ambiguous, null, $"http-{(int)status}", Bounded(retryAfter)),
            _ when body?.Code is { } code => OfCode(IsSuccess(status), code, body.ProviderId, retryAfter),
            _ => OfStatus(status),
        };

    /// <summary>
    /// Meaning of the answer to a query. Only a 404 with our own code says that the key never arrived: a
    /// bare one may come from any proxy, and believing it would send the message twice.
    /// </summary>
    public static SendReply OfQuery(HttpStatusCode status, SmsWireReply? body, string key) =>
        (status, body) switch
        {
            (HttpStatusCode.NotFound, { Code: ReplyCodes.UnknownKey }) => SendReply.NeverArrived,
            (HttpStatusCode.OK, { Code: ReplyCodes.Ok }) when body.Key == key => OfState(body),
            _ => SendReply.Ambiguous($"query-http-{(int)status}"),
        };

    private static SendReply OfState(SmsWireReply body) => body.Status switch
    {
        "accepted" or "delivered" or "failed" => SendReply.Accepted(ProviderId(body.ProviderId)),
        "rejected" => new(SendOutcome.RejectedForGood, null, "rejected", null),
        "opted-out" => new(SendOutcome.OptedOut, null, "opted-out", null),
        _ => SendReply.Ambiguous("query-pending"),
    };

    private static SendReply OfCode(bool success, string code, string? providerId, TimeSpan? retryAfter) =>
        ReplyCodes.Find(code) switch
        {
            null => SendReply.Ambiguous($"{UnknownCode}:{WireText.Harmless(code)}"),
            { Outcome: SendOutcome.Accepted } when success => SendReply.Accepted(ProviderId(providerId)),
            { Outcome: SendOutcome.Accepted } => SendReply.Ambiguous("ok-under-error-status"),
            var known => new(known.Outcome, null, code, Bounded(retryAfter) ?? known.RetryAfter),
        };

    private static SendReply OfStatus(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.RequestUriTooLong
            or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity =>
            new(SendOutcome.RejectedForGood, null, $"http-{(int)status}", null),

        // The address or the credentials are wrong, not the message: it may go once they are mended.
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
            or HttpStatusCode.MethodNotAllowed or HttpStatusCode.ProxyAuthenticationRequired =>
            SendReply.NotSent($"http-{(int)status}"),

        _ => SendReply.Ambiguous($"http-{(int)status}"),
    };

    private static bool IsSuccess(HttpStatusCode status) => (int)status is >= 200 and < 300;

    private static TimeSpan? Bounded(TimeSpan? wait) => wait switch
    {
        { Ticks: <= 0 } => null,
        { } asked when asked > LongestWait => LongestWait,
        _ => wait,
    };

    // Never shortened: receipts are matched by it. One that is not plain ASCII is no use and is dropped.
    private static string? ProviderId(string? id) =>
        id is { Length: > 0 and <= WireText.LongestId } && id.All(c => c is > ' ' and < (char)127)
            ? id
            : null;
}
