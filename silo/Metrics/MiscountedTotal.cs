namespace CampaignEngine.Silo.Metrics;

/// <summary>A total that differs from the rows it stands for.</summary>
/// <param name="DealerId">The dealer.</param>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Channel">Channel name; empty for terms.</param>
/// <param name="Metric">What is counted.</param>
/// <param name="Counted">What totals and unfolded deltas say.</param>
/// <param name="Present">How many rows there are.</param>
internal sealed record MiscountedTotal(
    int DealerId, long CampaignId, string Channel, string Metric, long Counted, long Present);
