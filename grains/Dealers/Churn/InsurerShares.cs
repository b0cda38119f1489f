namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>New-car policies of an insurer.</summary>
/// <param name="Insurer">The insurer, as the ledger writes it.</param>
/// <param name="Policies">How many, 1 or more.</param>
public sealed record NewPolicies(string? Insurer, long Policies);

/// <summary>What an insurer has of a dealer's business in a period. Shares are parts of 1.</summary>
/// <param name="Insurer">The insurer; null for renewals whose insurer nobody knows.</param>
/// <param name="Renewals">Terms renewed with it.</param>
/// <param name="Premium">Premium of these, yuan.</param>
/// <param name="Share">Share of all renewed terms with a known insurer; null when there are none.</param>
/// <param name="PremiumShare">Share of their premium; null when there is none.</param>
/// <param name="Assumed">Renewals nobody named the insurer of, taken to have stayed with the one before.</param>
/// <param name="Lost">Terms that went to it from here.</param>
/// <param name="NewPolicies">New-car policies with it; null where there are no data of new cars.</param>
/// <param name="NewShare">Share of all new-car policies with a known insurer; null without any.</param>
public sealed record InsurerShare(
    Insurer? Insurer, long Renewals, decimal Premium, decimal? Share, decimal? PremiumShare, long Assumed, long Lost,
    long? NewPolicies, decimal? NewShare);

/// <summary>Adds up what each insurer has. Source: 001 rows 1-03 to 1-06.</summary>
public static class InsurerShares
{
    /// <summary>Insurers that got renewals, losses or new policies; most renewals first, an unknown one last.</summary>
    /// <param name="ends">How the period's terms ended.</param>
    /// <param name="newPolicies">New-car policies of the period; null where there are no data of new cars.</param>
    public static Sequence<InsurerShare> Of(
        IReadOnlyCollection<EndCount> ends, IReadOnlyCollection<NewPolicies>? newPolicies)
    {
        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var end in ends)
            Add(tallies, end);
        foreach (var added in newPolicies ?? [])
            TallyOf(tallies, InsurerNames.Of(added.Insurer)).New += added.Policies;
        var known = tallies.Values.Where(tally => tally.Insurer is not null).ToList();
        var all = (Terms: known.Sum(tally => tally.Renewals), Premium: known.Sum(tally => tally.Premium),
            New: newPolicies is null ? (long?)null : known.Sum(tally => tally.New));
        return Sequence.From(tallies.Values
            .Where(tally => tally.Renewals + tally.Lost + tally.New > 0)
            .OrderBy(tally => tally.Insurer is null)
            .ThenByDescending(tally => tally.Renewals).ThenByDescending(tally => tally.New)
            .ThenByDescending(tally => tally.Lost).ThenBy(tally => tally.Insurer?.Code, StringComparer.Ordinal)
            .Select(tally => tally.ShareOf(all.Terms, all.Premium, all.New)));
    }

    // Nobody says "the same insurer" when a customer renews: an unnamed one is the one before.
    private static void Add(Dictionary<string, Tally> tallies, EndCount end)
    {
        if (end.Kind == EndKind.Lost && end.Destination is not null)
            TallyOf(tallies, InsurerNames.Of(end.Destination)).Lost += end.Terms;
        if (end.Kind != EndKind.Won)
            return;
        var tally = TallyOf(tallies, InsurerNames.Of(end.Destination ?? end.Insurer));
        tally.Renewals += end.Terms;
        tally.Premium += end.Premium;
        if (end.Destination is null && end.Insurer is not null)
            tally.Assumed += end.Terms;
    }

    private static Tally TallyOf(Dictionary<string, Tally> tallies, Insurer? insurer)
    {
        if (!tallies.TryGetValue(insurer?.Code ?? "", out var tally))
            tallies[insurer?.Code ?? ""] = tally = new Tally { Insurer = insurer };
        return tally;
    }

    private sealed class Tally
    {
        public Insurer? Insurer { get; init; }

        public long Renewals { get; set; }

        public decimal Premium { get; set; }

        public long Assumed { get; set; }

        public long Lost { get; set; }

        public long New { get; set; }

        public InsurerShare ShareOf(long allTerms, decimal allPremium, long? allNew) => new(
            Insurer, Renewals, Premium, PartOf(Renewals, allTerms), PartOf(Premium, allPremium), Assumed, Lost,
            allNew is null ? null : New, allNew is { } news ? PartOf(New, news) : null);

        private decimal? PartOf(decimal part, decimal all) => Insurer is null || all <= 0 ? null : part / all;
    }
}
