using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>What a dealer's churn is shown from.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Months">The months asked for.</param>
/// <param name="Today">The day, local to the dealer.</param>
/// <param name="Parameters">What lost customers are reckoned with.</param>
/// <param name="Ends">Ended terms of these months and of as many before.</param>
/// <param name="Open">Terms that have not ended, by month, of the same.</param>
/// <param name="Visitors">Cars that visited in the twelve months before; null where no visit of them is known.</param>
/// <param name="VisitorsBefore">The same of the months before.</param>
/// <param name="Cars">The dealer's cars.</param>
/// <param name="Cases">What was done to bring cars back in these months.</param>
internal sealed record ChurnFacts(
    DealerRef Dealer, MonthRange Months, DateOnly Today, ChurnParameters Parameters, IReadOnlyList<EndCount> Ends,
    IReadOnlyDictionary<DateOnly, long> Open, long? Visitors, long? VisitorsBefore, CarBook Cars,
    IReadOnlyList<CaseMonth> Cases);

/// <summary>Shows a dealer's churn: counts by the grains' rules, words for people.</summary>
internal static class ChurnPresenter
{
    private const int RatePlaces = 4;

    public static ChurnView ViewOf(ChurnFacts facts)
    {
        var (now, before) = (PartOf(facts, facts.Months), PartOf(facts, facts.Months.Before));
        var rates = RatesOf(
            RenewalRates.Of(now.Ends, now.Open, facts.Visitors),
            RenewalRates.Of(before.Ends, before.Open, facts.VisitorsBefore));
        return new ChurnView(
            facts.Dealer, facts.Months.From, facts.Months.To, facts.Months.Before.From, TotalsOf(now), TotalsOf(before),
            rates, ReasonsOf(EndKind.Lost, now, before), ReasonsOf(EndKind.Withdrawn, now, before),
            DestinationsOf(now.Ends, before.Ends), [.. facts.Months.Each.Select(month => MonthOf(facts, month))],
            CustomersPresenter.LostOf(facts), facts.Cases, CustomersPresenter.ServiceOnlyOf(facts));
    }

    /// <summary>A share as the wire carries it.</summary>
    public static decimal? Round(decimal? share) =>
        share is { } part ? Math.Round(part, RatePlaces, MidpointRounding.AwayFromZero) : null;

    private static (List<EndCount> Ends, long Open) PartOf(ChurnFacts facts, MonthRange months) => (
        [.. facts.Ends.Where(end => months.Holds(end.Month))],
        facts.Open.Where(month => months.Holds(month.Key)).Sum(month => month.Value));

    private static EndTotals TotalsOf((List<EndCount> Ends, long Open) part) => new(
        Terms(part.Ends, EndKind.Won), Terms(part.Ends, EndKind.Lost), Terms(part.Ends, EndKind.Withdrawn), part.Open);

    private static MonthEnds MonthOf(ChurnFacts facts, DateOnly month)
    {
        var totals = TotalsOf(PartOf(facts, new MonthRange(month, month)));
        return new MonthEnds(month, totals.Won, totals.Lost, totals.Withdrawn, totals.Open);
    }

    private static List<RateView> RatesOf(IEnumerable<Rate> now, IEnumerable<Rate> before)
    {
        var then = before.ToDictionary(rate => (rate.Definition.Code, rate.Tier), rate => rate.Value);
        return [.. now.Select(rate => RateOf(rate, then.GetValueOrDefault((rate.Definition.Code, rate.Tier))))];
    }

    private static RateView RateOf(Rate rate, decimal? before)
    {
        var definition = rate.Definition;
        return new RateView(
            definition.Code, ChurnTexts.Of(definition.Name), ChurnTexts.Of(definition.Denominator), rate.Numerator,
            rate.Denominator, Round(rate.Value), Round(before), rate.Tier, definition.Benchmark?.Average,
            definition.Benchmark?.Good, rate.Denominator is null ? ChurnTexts.NoVisits : null);
    }

    private static List<ReasonGroupView> ReasonsOf(
        EndKind kind, (List<EndCount> Ends, long Open) now, (List<EndCount> Ends, long Open) before) =>
    [
        .. ReasonTree.Count(kind, now.Ends, before.Ends).Select(group => new ReasonGroupView(
            group.Group.Code, ChurnTexts.Of(group.Group.Name), ChurnTexts.Of(group.Group.Answer), group.Terms,
            group.Before, Round(group.Share),
            [.. group.Reasons.Select(reason => new ReasonView(
                reason.Reason.Code, ChurnTexts.Of(reason.Reason.Name), reason.Terms, reason.Before))])),
    ];

    private static List<DestinationView> DestinationsOf(List<EndCount> now, List<EndCount> before)
    {
        var (here, then) = (LostTo(now), LostTo(before));
        var all = Terms(now, EndKind.Lost);
        return [.. here.Select(entry => entry.Key).Union(then.Select(entry => entry.Key))
            .Select(insurer => new DestinationView(
                ChurnTexts.RefOf(insurer), Sum(here[insurer]), Sum(then[insurer]),
                all == 0 ? null : Round((decimal)Sum(here[insurer]) / all)))
            .OrderBy(view => view.Insurer is null).ThenByDescending(view => view.Terms)
            .ThenByDescending(view => view.Before).ThenBy(view => view.Insurer?.Code, StringComparer.Ordinal)];
    }

    private static ILookup<Insurer?, EndCount> LostTo(List<EndCount> ends) => ends
        .Where(end => end.Kind == EndKind.Lost).ToLookup(end => InsurerNames.Of(end.Destination));

    private static long Terms(IEnumerable<EndCount> ends, EndKind kind) => Sum(ends.Where(end => end.Kind == kind));

    private static long Sum(IEnumerable<EndCount> ends) => ends.Sum(end => end.Terms);
}
