namespace CampaignEngine.Grains.Dealers.Improvement;

/// <summary>A measure that lags.</summary>
/// <param name="Measure">What lags.</param>
/// <param name="Value">What it is: a share as 0.41, or a number.</param>
/// <param name="Wanted">What it should be.</param>
public sealed record Lag(Measure Measure, decimal Value, decimal Wanted);

/// <summary>Finds what a dealer is behind with. Source: 002 row 2-29, 001 row 1-59.</summary>
public static class LagRules
{
    // Shares of fewer terms jump about from week to week.
    private const int LeastTerms = 20;

    // A fall of the early share that is more than a week's chance.
    private const decimal Fall = 0.02m;

    /// <summary>What lags, in the order in which people read it; nothing that cannot be counted.</summary>
    public static Sequence<Lag> Find(ReviewFacts facts) => Sequence.From(new[]
    {
        Month(facts),
        Below(Measure.DecidedRate, facts.Decided.Share(LeastTerms), facts.DecidedBefore.Share(LeastTerms)),
        Below(Measure.Reach, facts.Reached.Share(LeastTerms), facts.ReachWanted),
        Below(Measure.TierARate, facts.TierA.Share(LeastTerms), facts.TierAWanted),
        Early(facts),
        Waiting(Measure.LateCalls, facts.LateCalls),
        Waiting(Measure.OverdueTexts, facts.OverdueTexts),
    }.OfType<Lag>());

    // The forecast knows how the dealer's months go on; without one the straight line over the month's days has to do.
    private static Lag? Month(ReviewFacts facts)
    {
        if (facts.Month is not { Target.Renewals: > 0 and var target, Attainment: { } attained })
            return null;
        if (facts.Month.Forecast is { Expected: { } expected })
            return Below(Measure.Forecast, Share(expected, target), 1);
        var days = DateTime.DaysInMonth(facts.Today.Year, facts.Today.Month);
        return Below(Measure.Attainment, attained, Share(facts.Today.Day - 1, days));
    }

    private static Lag? Early(ReviewFacts facts) =>
        facts.EarlyBefore.Share(LeastTerms) is { } before && facts.Early.Share(LeastTerms) is { } share
        && share <= before - Fall
            ? new Lag(Measure.BeforeRivals, share, before)
            : null;

    private static Lag? Below(Measure measure, decimal? value, decimal? wanted) =>
        value < wanted ? new Lag(measure, value.Value, wanted.Value) : null;

    private static Lag? Waiting(Measure measure, long count) => count > 0 ? new Lag(measure, count, 0) : null;

    private static decimal Share(decimal part, decimal whole) =>
        decimal.Round(part / whole, 4, MidpointRounding.AwayFromZero);
}
