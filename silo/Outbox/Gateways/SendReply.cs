namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// The provider's answer: <c>Reason</c> is a short code of ours or a cleaned one of the provider (ASCII, at
/// most 64 characters), <c>RetryAfter</c> counts from the reply and is at most a day.
/// </summary>
internal sealed record SendReply(
    SendOutcome Outcome, string? ProviderId, string? Reason, TimeSpan? RetryAfter)
{
    public const string RateLimited = "rate-limited";

    /// <summary>
    /// True if the gateway asks for patience with everything; any other wait concerns this message alone (a
    /// phone's daily limit must not hold back all other phones).
    /// </summary>
    public bool IsThrottled => this is { Outcome: SendOutcome.RejectedForNow, Reason: RateLimited };

    /// <summary>
    /// True if there was no way to the gateway, or no right to it: the next message will not fare better than this one.
    /// </summary>
    public bool IsUnreached { get; private init; }

    public static SendReply Accepted(string? providerId) => new(SendOutcome.Accepted, providerId, null, null);

    public static SendReply Ambiguous(string reason) => new(SendOutcome.Ambiguous, null, reason, null);

    public static SendReply NotSent(string reason) =>
        new(SendOutcome.RejectedForNow, null, reason, null) { IsUnreached = reason != RateLimited };

    public static SendReply NeverArrived { get; } = new(SendOutcome.Unknown, null, null, null);
}
