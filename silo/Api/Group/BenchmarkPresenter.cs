using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Group;

/// <summary>Shows dealers like for like.</summary>
internal static class BenchmarkPresenter
{
    private const int Digits = 4;

    /// <summary>The dealers beside all of them together.</summary>
    public static BenchmarkView ViewOf(
        MonthRange months, IReadOnlyCollection<DealerMonths> dealers, ILookup<int, CohortEnds> ends)
    {
        var all = CohortEnds.SumOf(ends.SelectMany(dealer => dealer));
        var rows = dealers.Select(dealer => (
            dealer.Dealer, Own: LikeForLike.Of([.. ends[dealer.Id].OrderBy(one => one.Cohort)], all)));
        return new BenchmarkView(
            months.From, months.To, LikeForLike.Fewest, [.. all.Select(ViewOf)],
            [
                .. rows.OrderBy(row => row.Own.Likeness == Likeness.TooFew).ThenByDescending(row => row.Own.Difference)
                    .ThenBy(row => row.Dealer.Code, StringComparer.Ordinal).Select(row => ViewOf(row.Dealer, row.Own)),
            ]);
    }

    private static BenchmarkDealer ViewOf(DealerRef dealer, LikeForLike own) => new(
        dealer, NameOf(own.Likeness), own.Won, own.Decided, Rounded(own.Expected, 2)!.Value,
        [.. own.Ends.Select(ViewOf)], Rounded(own.Rate), Rounded(own.ExpectedRate), Rounded(own.Difference),
        Rounded(own.Margin));

    private static CohortShare ViewOf(CohortEnds ends) =>
        new(EndNames.Of(ends.Cohort), ends.Won, ends.Decided, Rounded(ends.Rate));

    private static string NameOf(Likeness likeness) => likeness switch
    {
        Likeness.Better => "better",
        Likeness.Worse => "worse",
        Likeness.Alike => "alike",
        _ => "too-few",
    };

    private static decimal? Rounded(decimal? value, int digits = Digits) =>
        value is { } known ? decimal.Round(known, digits, MidpointRounding.AwayFromZero) : null;
}
