using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Promotions;

/// <summary>
/// What a customer earns from a day on, until the next rate. Points never expire. Source: 002 row 2-11.
/// </summary>
/// <param name="From">First day, local to the dealer.</param>
/// <param name="PerYuan">Points for a yuan of the premium of a renewal, 0 to 100; whole points of each renewal.</param>
/// <param name="PerVisit">Points for a visit to the workshop, 0 to 100,000.</param>
public sealed record LoyaltyRate(DateOnly From, decimal PerYuan, int PerVisit);

/// <summary>A change of promotions or rates.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record PromotionEdit(DateTimeOffset At, string By, string Reason)
{
    /// <summary>So many are kept; the oldest go.</summary>
    public const int MostKept = 50;

    /// <summary>Characters of a reason at most.</summary>
    public const int LongestReason = 200;
}

/// <summary>
/// A dealer's promotions and what its customers earn. It stands in the directory, not in the dealer's own settings: the
/// sender looks at blackouts on the way out.
/// </summary>
/// <param name="Promotions">In the order in which somebody wrote them.</param>
/// <param name="Rates">In order of their first days; none for no points at all.</param>
/// <param name="Edits">What was changed, the newest last.</param>
public sealed record PromotionPlan(
    Sequence<Promotion> Promotions, Sequence<LoyaltyRate> Rates, Sequence<PromotionEdit> Edits)
{
    /// <summary>Nothing was said yet.</summary>
    public static PromotionPlan None { get; } = new([], [], []);

    /// <summary>Whether no marketing text goes out for a term on a day.</summary>
    public bool IsBlackout(DateOnly day, InsuranceLine line, Tier? tier) => Promotions.Any(promotion =>
        promotion.Kind == PromotionKind.Blackout && promotion.FallsOn(day) && promotion.IsAbout(line, tier));

    /// <summary>The days on which points count more than once, first and last day included.</summary>
    public IEnumerable<BoostDay> BoostsBetween(DateOnly first, DateOnly last)
    {
        foreach (var boost in Promotions.Where(promotion =>
            promotion is { Kind: PromotionKind.Boost, Multiplier: > 1 }))
            for (var day = Later(first, boost.From); day <= last && !(day > boost.To); day = day.AddDays(1))
                if (boost.FallsOn(day))
                    foreach (var line in Each(boost.Lines))
                        foreach (var tier in Each(boost.Tiers))
                            yield return new BoostDay(day, line, tier, boost.Multiplier);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static IEnumerable<T?> Each<T>(Sequence<T> named)
        where T : struct => named.Count == 0 ? [null] : named.Select(one => (T?)one);
}

/// <summary>A day on which points count more than once; line and tier null for all.</summary>
public readonly record struct BoostDay(DateOnly Day, InsuranceLine? Line, Tier? Tier, decimal Multiplier);
