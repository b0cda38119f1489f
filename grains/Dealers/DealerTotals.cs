namespace CampaignEngine.Grains.Dealers;

/// <summary>The touches of a dealer in one campaign, as the fold adds them up.</summary>
/// <param name="Planned">Every contact ever planned.</param>
/// <param name="Pending">Planned and not ended.</param>
/// <param name="Sent">Taken by the gateway, or called; includes the delivered.</param>
/// <param name="Delivered">Known to have reached the customer.</param>
/// <param name="Failed">Refused by the gateway or reported as not delivered.</param>
/// <param name="Suppressed">Deliberately not made.</param>
public sealed record DealerTotals(long Planned, long Pending, long Sent, long Delivered, long Failed, long Suppressed)
{
    /// <summary>
    /// Whether every planned contact is accounted for: planned = sent + suppressed + failed + pending.
    /// </summary>
    public bool IsBalanced => Planned == Sent + Suppressed + Failed + Pending;
}
