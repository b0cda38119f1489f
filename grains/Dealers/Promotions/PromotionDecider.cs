namespace CampaignEngine.Grains.Dealers.Promotions;

/// <summary>What setting promotions and rates does to a dealer.</summary>
internal static class PromotionDecider
{
    /// <summary>
    /// The plan that is to hold, with the change noted; the one that holds when nothing changes, null when the rules
    /// find a fault.
    /// </summary>
    public static PromotionPlan? Set(PromotionPlan before, DealerMessage.PromotionsSet set, DateTimeOffset now)
    {
        var after = before with { Promotions = set.Promotions, Rates = set.Rates };
        if (PromotionRules.Check(after).Count > 0 || set.Reason.Length is 0 or > PromotionEdit.LongestReason)
            return null;
        return after == before
            ? before
            : after with
            {
                Edits = Sequence.From(before.Edits.Append(new PromotionEdit(now, set.By, set.Reason))
                    .TakeLast(PromotionEdit.MostKept)),
            };
    }
}
