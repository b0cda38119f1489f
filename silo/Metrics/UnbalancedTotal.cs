namespace CampaignEngine.Silo.Metrics;

/// <summary>
/// Touches of a dealer's campaign and channel where planned is not sent + suppressed + failed + pending.
/// </summary>
internal sealed record UnbalancedTotal(
    int DealerId, long CampaignId, string Channel,
    long Planned, long Sent, long Suppressed, long Failed, long Pending);
