namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// What a provider promises: <c>HonoursKeys</c> allows a blind retry, <c>QueryLag</c> is how long after an
/// attempt the answer Unknown may be believed, <c>Timeout</c> is the deadline of one call and must stay
/// below the outbox lease.
/// </summary>
internal sealed record GatewayTraits(
    string Name,
    bool HonoursKeys,
    bool CanQuery,
    TimeSpan QueryLag,
    int MaxPerSecond,
    int MaxInFlight,
    TimeSpan Timeout)
{
    /// <summary>Words by which its customers refuse further texts, beside those that are common.</summary>
    public IReadOnlyList<string> OptOutWords { get; init; } = [];
}
