namespace CampaignEngine.Wire;

/// <summary>
/// Dealers like for like, by terms that expired in some months and were won or lost: each beside what all of them
/// together would have won of the same mix of new-to-renewal, renewal-to-renewal and gap-to-renewal terms.
/// </summary>
/// <param name="From">First day of the first month of expiry.</param>
/// <param name="To">First day of the last month of expiry, included.</param>
/// <param name="Fewest">A dealer with fewer decided terms is not judged.</param>
/// <param name="Cohorts">All dealers together, by cohort.</param>
/// <param name="Items">The dealers: the largest lead first, those too small to judge last.</param>
public sealed record BenchmarkView(
    DateOnly From, DateOnly To, long Fewest, IReadOnlyList<CohortShare> Cohorts, IReadOnlyList<BenchmarkDealer> Items);

/// <summary>Terms of one cohort that were won or lost.</summary>
/// <param name="Cohort">new, renewal, gap or unknown.</param>
/// <param name="Won">Those won.</param>
/// <param name="Decided">Won and lost.</param>
/// <param name="Rate">Won of decided, four decimals; null when nothing is decided.</param>
public sealed record CohortShare(string Cohort, long Won, long Decided, decimal? Rate = null);

/// <summary>One dealer like for like.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Likeness">better, worse, alike or too-few.</param>
/// <param name="Won">Terms won.</param>
/// <param name="Decided">Terms won or lost.</param>
/// <param name="Expected">Terms that would have been won at the rates of all dealers, two decimals.</param>
/// <param name="Cohorts">Its terms by cohort.</param>
/// <param name="Rate">Won of decided, four decimals; null when nothing is decided.</param>
/// <param name="ExpectedRate">What it would be at the rates of all dealers; likewise.</param>
/// <param name="Difference">Rate less expected rate, a part of 1; likewise.</param>
/// <param name="Margin">Half the width of the 95 % interval of the difference; likewise.</param>
public sealed record BenchmarkDealer(
    DealerRef Dealer, string Likeness, long Won, long Decided, decimal Expected, IReadOnlyList<CohortShare> Cohorts,
    decimal? Rate = null, decimal? ExpectedRate = null, decimal? Difference = null, decimal? Margin = null);
