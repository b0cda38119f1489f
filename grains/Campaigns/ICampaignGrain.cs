using Orleans;
using Orleans.Concurrency;

namespace CampaignEngine.Grains.Campaigns;

/// <summary>One campaign, keyed by its id. One turn at a time; its orders go on beside them.</summary>
[Alias("campaign")]
public interface ICampaignGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Asks something of the campaign; comes back with the verdict when the turn is durable, with null when there is no
    /// such campaign.
    /// </summary>
    [Alias("decide")]
    Task<Verdict?> DecideAsync(CampaignMessage message);

    /// <summary>
    /// Does the next chunk of the campaign's oldest open order, or waits for the one that is under way; false when no
    /// order is open. No turn waits for it, and any number may ask.
    /// </summary>
    [Alias("continue")]
    [AlwaysInterleave]
    Task<bool> ContinueAsync();
}
