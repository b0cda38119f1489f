using CampaignEngine.Grains.Campaigns;

namespace CampaignEngine.Grains.Ports;

/// <summary>Carries out what campaigns order all their terms to do, set by set.</summary>
public interface IOrderSteps
{
    /// <summary>
    /// Does the next chunk of a campaign's oldest open order, in one transaction. A chunk that is done again changes
    /// nothing twice.
    /// </summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="last">The place that was reached, perhaps in an earlier order.</param>
    /// <returns>The place reached now; null when no order is open.</returns>
    Task<OrderPlace?> StepAsync(long campaignId, OrderPlace last);
}
