namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>What setting the weights does to a dealer's settings.</summary>
internal static class ScoreDecider
{
    /// <summary>The settings with these weights; null when they weigh nothing.</summary>
    public static DealerSettings? Set(DealerSettings settings, ScoreWeights weights) =>
        weights.IsSound ? settings with { ScoreWeights = weights } : null;
}
