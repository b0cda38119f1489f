namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>Works out the rates of a dealer and period. Source: domain A7, decision 3.</summary>
public static class RenewalRates
{
    /// <summary>All rates, in the order in which people read them; tiers last, A before B before C.</summary>
    /// <param name="ends">How the period's terms ended.</param>
    /// <param name="open">Terms of the period that have not ended, 0 or more.</param>
    /// <param name="visitors">
    /// Distinct customers who visited in the twelve months before the period; null where there are no visits.
    /// </param>
    public static Sequence<Rate> Of(IReadOnlyCollection<EndCount> ends, long open, long? visitors = null)
    {
        var decided = ends.Where(end => end.Kind != EndKind.Withdrawn).ToList();
        var won = Won(decided);
        return Sequence.From<Rate>(
        [
            new(RateDefinitions.Overall, won, Terms(decided) + open),
            OfDecided(RateDefinitions.Decided, decided),
            OfCohort(RateDefinitions.NewToRenewal, Cohort.New),
            OfCohort(RateDefinitions.RenewalToRenewal, Cohort.Renewal),
            OfCohort(RateDefinitions.GapToRenewal, Cohort.Gap),
            OfCohort(RateDefinitions.UnknownCohort, Cohort.Unknown),
            new(RateDefinitions.BeforeRivals, Won(decided.Where(end => end.IsBeforeRivals)), won),
            new(RateDefinitions.Penetration, won, visitors),
            .. OfTiers(decided),
        ]);

        Rate OfCohort(RateDefinition definition, Cohort cohort) =>
            OfDecided(definition, [.. decided.Where(end => end.Cohort == cohort)]);
    }

    private static IEnumerable<Rate> OfTiers(IEnumerable<EndCount> decided) => decided
        .GroupBy(end => end.Tier ?? "", StringComparer.Ordinal)
        .OrderBy(tier => tier.Key.Length == 0).ThenBy(tier => tier.Key, StringComparer.Ordinal)
        .Select(tier => OfDecided(
            tier.Key == "A" ? RateDefinitions.OfTierA : RateDefinitions.OfTier, [.. tier], tier.Key));

    private static Rate OfDecided(RateDefinition definition, List<EndCount> decided, string? tier = null) =>
        new(definition, Won(decided), Terms(decided), tier);

    private static long Won(IEnumerable<EndCount> ends) => Terms(ends.Where(end => end.Kind == EndKind.Won));

    private static long Terms(IEnumerable<EndCount> ends) => ends.Sum(end => end.Terms);
}
