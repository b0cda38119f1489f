namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>What a dealer should look at in its insurers; words are made of it where people read it.</summary>
public abstract record InsurerAdvice
{
    private InsurerAdvice()
    {
    }

    /// <summary>Nothing was renewed in the period.</summary>
    public sealed record NothingRenewed : InsurerAdvice;

    /// <summary>Terms were renewed, but nobody knows with whom.</summary>
    /// <param name="Renewals">How many.</param>
    public sealed record NoInsurerNamed(long Renewals) : InsurerAdvice;

    /// <summary>Too few insurers got renewals. Source: 001 row 1-03.</summary>
    /// <param name="Active">Insurers that got renewals.</param>
    /// <param name="Wanted">At least so many.</param>
    public sealed record TooFewPartners(int Active, int Wanted) : InsurerAdvice;

    /// <summary>The dealer depends on one insurer. Source: 001 row 1-03.</summary>
    /// <param name="Insurer">Which.</param>
    /// <param name="Share">Its share, a part of 1.</param>
    /// <param name="Most">The share above which it is too much.</param>
    public sealed record DependsOnOne(Insurer Insurer, decimal Share, decimal Most) : InsurerAdvice;

    /// <summary>How the core stands to the wanted share. Source: 001 row 1-05.</summary>
    /// <param name="Concentration">Where it stands.</param>
    /// <param name="Wanted">The wanted share, a part of 1.</param>
    public sealed record Core(Concentration Concentration, decimal Wanted) : InsurerAdvice;

    /// <summary>How many partners go with the new-car business. Source: 001 row 1-04.</summary>
    /// <param name="Active">Insurers that got renewals.</param>
    /// <param name="NewPerMonth">New-car policies a month.</param>
    /// <param name="Wanted">How many there should be.</param>
    public sealed record Partners(int Active, decimal NewPerMonth, PartnerAdvice Wanted) : InsurerAdvice;

    /// <summary>
    /// A partner gets little of the renewals; new-car policies can make up for it. Source: 001 row 1-06.
    /// </summary>
    /// <param name="Insurer">Which.</param>
    /// <param name="Share">Its share of renewals, a part of 1.</param>
    /// <param name="Policies">New-car policies more that would lift its part of everything to the least share.</param>
    public sealed record Compensate(Insurer Insurer, decimal Share, long Policies) : InsurerAdvice;

    /// <summary>Nobody knows how many new cars are insured, so nothing can be said of partners.</summary>
    public sealed record NoNewCars : InsurerAdvice;
}

/// <summary>Looks at a dealer's insurers. Source: 001 rows 1-03 to 1-06.</summary>
public static class InsurerAdviser
{
    /// <summary>What to look at, the weightiest first.</summary>
    /// <param name="shares">What each insurer has.</param>
    /// <param name="months">Months of the period, 1 or more.</param>
    /// <param name="rules">The dealer's rules.</param>
    public static Sequence<InsurerAdvice> Of(IReadOnlyCollection<InsurerShare> shares, int months, InsurerRules rules)
    {
        var known = shares.Where(share => share.Insurer is not null).ToList();
        var active = known.Count(share => share.Renewals > 0);
        var unnamed = shares.Where(share => share.Insurer is null).Sum(share => share.Renewals);
        return Sequence.From((active == 0 ? WithoutInsurers(unnamed) : OfRenewals(known, active, rules))
            .Concat(OfNewCars(known, active, months, rules)));
    }

    private static IEnumerable<InsurerAdvice> WithoutInsurers(long unnamed) =>
        [unnamed > 0 ? new InsurerAdvice.NoInsurerNamed(unnamed) : new InsurerAdvice.NothingRenewed()];

    private static IEnumerable<InsurerAdvice> OfRenewals(List<InsurerShare> known, int active, InsurerRules rules)
    {
        if (active < rules.FewestPartners)
            yield return new InsurerAdvice.TooFewPartners(active, rules.FewestPartners);
        foreach (var large in known.Where(share => share.Share > rules.LargestShare))
            yield return new InsurerAdvice.DependsOnOne(large.Insurer!, large.Share!.Value, rules.LargestShare);
        yield return new InsurerAdvice.Core(
            Concentration.Of(known.Select(share => share.Share ?? 0), rules), rules.CoreShare);
    }

    private static IEnumerable<InsurerAdvice> OfNewCars(
        List<InsurerShare> known, int active, int months, InsurerRules rules)
    {
        var news = known.Sum(share => share.NewPolicies ?? 0);
        if (news == 0)
            return [new InsurerAdvice.NoNewCars()];
        var all = known.Sum(share => share.Renewals) + news;
        var perMonth = (decimal)news / months;
        return known.Where(share => IsPartner(share) && share.Share < rules.LittleShare)
            .Select(share => new InsurerAdvice.Compensate(
                share.Insurer!, share.Share!.Value, Missing(share, all, rules)))
            .Where(little => little.Policies > 0)
            .Prepend<InsurerAdvice>(new InsurerAdvice.Partners(active, perMonth, rules.PartnersFor(perMonth)));
    }

    // An insurer that only won customers away is no partner.
    private static bool IsPartner(InsurerShare share) => share.Renewals > 0 || share.NewPolicies > 0;

    private static long Missing(InsurerShare share, long all, InsurerRules rules) =>
        (long)decimal.Ceiling(rules.LittleShare * all) - share.Renewals - (share.NewPolicies ?? 0);
}
