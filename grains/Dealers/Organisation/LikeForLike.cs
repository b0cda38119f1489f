using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Dealers.Organisation;

/// <summary>Terms of one cohort that were decided.</summary>
/// <param name="Cohort">What they were to their cars.</param>
/// <param name="Won">Those renewed at the dealer, 0 or more.</param>
/// <param name="Lost">Those lost, 0 or more.</param>
public sealed record CohortEnds(Cohort Cohort, long Won, long Lost)
{
    /// <summary>Won and lost.</summary>
    public long Decided => Won + Lost;

    /// <summary>Won of the decided, a part of 1; null when none was.</summary>
    public decimal? Rate => Decided > 0 ? (decimal)Won / Decided : null;

    /// <summary>The sums of dealers, by cohort in its order.</summary>
    public static IReadOnlyList<CohortEnds> SumOf(IEnumerable<CohortEnds> ends) =>
    [
        .. ends.GroupBy(one => one.Cohort).OrderBy(cohort => cohort.Key).Select(cohort => new CohortEnds(
            cohort.Key, cohort.Sum(one => one.Won), cohort.Sum(one => one.Lost))),
    ];
}

/// <summary>How a dealer does beside dealers with the same mix of cohorts.</summary>
public enum Likeness
{
    /// <summary>Too few terms were decided to tell.</summary>
    TooFew,

    /// <summary>The difference may be chance.</summary>
    Alike,

    /// <summary>More were won than chance explains.</summary>
    Better,

    /// <summary>Fewer were won than chance explains.</summary>
    Worse,
}

/// <summary>
/// A dealer like for like: what it won of its terms beside what all dealers together would have won of the same mix of
/// new-to-renewal, renewal-to-renewal and gap-to-renewal terms (indirect standardisation). A dealer with many first
/// renewals is not behind one with loyal customers for that alone. Source: domain section 3, "Group benchmark"; A7.
/// </summary>
/// <param name="Ends">The dealer's own terms by cohort.</param>
/// <param name="Expected">Terms that would have been won at the rates of all dealers, 0 or more.</param>
/// <param name="Margin">Half the width of the 95 % interval of the difference, a part of 1; null when none was decided.
/// </param>
public sealed record LikeForLike(Sequence<CohortEnds> Ends, decimal Expected, decimal? Margin)
{
    /// <summary>Below so many decided terms nothing is told.</summary>
    public const long Fewest = 30;

    private const double NormalQuantile = 1.96;

    /// <summary>Terms won.</summary>
    public long Won => Ends.Sum(one => one.Won);

    /// <summary>Terms won or lost.</summary>
    public long Decided => Ends.Sum(one => one.Decided);

    /// <summary>Won of the decided, a part of 1; null when none was.</summary>
    public decimal? Rate => Decided > 0 ? (decimal)Won / Decided : null;

    /// <summary>What the rate would be at the rates of all dealers, a part of 1; null when none was decided.</summary>
    public decimal? ExpectedRate => Decided > 0 ? Expected / Decided : null;

    /// <summary>Rate less expected rate, a part of 1; null when none was decided.</summary>
    public decimal? Difference => Rate - ExpectedRate;

    /// <summary>What the difference says.</summary>
    public Likeness Likeness =>
        Decided < Fewest ? Likeness.TooFew
        : Math.Abs(Difference!.Value) <= Margin!.Value ? Likeness.Alike
        : Difference > 0 ? Likeness.Better
        : Likeness.Worse;

    /// <summary>Compares a dealer with all.</summary>
    /// <param name="own">The dealer's terms by cohort.</param>
    /// <param name="all">Those of all dealers it is compared with, itself included.</param>
    public static LikeForLike Of(IReadOnlyCollection<CohortEnds> own, IReadOnlyCollection<CohortEnds> all)
    {
        var rates = all.ToDictionary(one => one.Cohort, one => one.Rate ?? 0);
        var decided = own.Sum(one => one.Decided);
        var expected = own.Sum(one => one.Decided * rates[one.Cohort]);
        var variance = own.Sum(one => one.Decided * rates[one.Cohort] * (1 - rates[one.Cohort]));
        return new LikeForLike(
            Sequence.From(own), expected,
            decided > 0 ? (decimal)(NormalQuantile * Math.Sqrt((double)variance)) / decided : null);
    }
}
