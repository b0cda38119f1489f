using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>What a share is compared with. Shares are parts of 1.</summary>
/// <param name="Average">What is usual; null where only a good value is known.</param>
/// <param name="Good">What is good.</param>
/// <param name="Source">Where the figures come from.</param>
public sealed record Benchmark(decimal? Average, decimal Good, string Source);

/// <summary>A rate with its denominator in its definition: nobody has to guess what it is a share of.</summary>
/// <param name="Code">Its name in API and screens, such as <c>new-to-renewal</c>.</param>
/// <param name="Name">What people read.</param>
/// <param name="Denominator">What it is a share of.</param>
/// <param name="Benchmark">What it is compared with; null for none.</param>
public sealed record RateDefinition(
    string Code, LocalizedText Name, LocalizedText Denominator, Benchmark? Benchmark = null);

/// <summary>A rate of one dealer and period.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Numerator">The renewals it counts, 0 or more.</param>
/// <param name="Denominator">What they are a share of, 0 or more; null where nobody knows.</param>
/// <param name="Tier">The customer tier it is of; null for all, empty for terms without a tier.</param>
public sealed record Rate(RateDefinition Definition, long Numerator, long? Denominator, string? Tier = null)
{
    /// <summary>A part of 1; null where there is nothing to divide by, never 0 for that.</summary>
    public decimal? Value => Denominator is > 0 ? (decimal)Numerator / Denominator.Value : null;
}
