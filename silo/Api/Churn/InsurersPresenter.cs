using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>What a dealer's insurers are shown from.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Months">The months asked for.</param>
/// <param name="NewMonths">Of these, the months that have begun: new cars of later ones are still to come.</param>
/// <param name="Ends">Ended terms.</param>
/// <param name="News">New cars by insurer; none where ledgers do not show any.</param>
/// <param name="Telesales">What insurers' telesales won.</param>
/// <param name="Agreements">What was agreed with insurers about days without contact.</param>
/// <param name="Incidents">Reports of insurers that did not keep to it.</param>
/// <param name="Steering">What insurers steer to the workshop.</param>
internal sealed record InsurerFacts(
    DealerRef Dealer, MonthRange Months, int NewMonths, IReadOnlyList<EndCount> Ends, IReadOnlyList<NewPolicies> News,
    IReadOnlyList<TelesalesLoss> Telesales, IReadOnlyList<NoContactAgreement> Agreements,
    IReadOnlyList<PoachingCount> Incidents, SteeringFacts Steering);

/// <summary>Shows a dealer's insurers: shares by the grains' rules, advice in words.</summary>
internal static class InsurersPresenter
{
    public static InsurersView ViewOf(InsurerFacts facts, InsurerRules rules)
    {
        var hasNews = facts.News.Count > 0;
        var shares = InsurerShares.Of(facts.Ends, hasNews ? facts.News : null);
        var news = facts.News.Sum(entry => entry.Policies);
        return new InsurersView(
            facts.Dealer, facts.Months.From, facts.Months.To, shares.Sum(share => share.Renewals),
            shares.Sum(share => share.Premium), shares.Sum(share => share.Assumed), hasNews ? news : null,
            hasNews ? Math.Round((decimal)news / facts.NewMonths, 1, MidpointRounding.AwayFromZero) : null,
            [.. shares.Select(ShareOf)],
            CoreOf(shares.Select(share => share.Share), rules),
            CoreOf(shares.Select(share => share.PremiumShare), rules),
            [.. InsurerAdviser.Of(shares, facts.NewMonths, rules).Select(AdviceTexts.Of)],
            [.. TelesalesWatch.Of(facts.Telesales, facts.Agreements, facts.Incidents).Select(count =>
                new TelesalesView(
                    ChurnTexts.RefOf(count.Insurer), count.Agreement?.Days, count.Terms, count.TooEarly,
                    count.Incidents))],
            SteeringPresenter.ViewOf(facts.Steering));
    }

    /// <summary>How near shares are to the wanted core.</summary>
    public static CoreView CoreOf(IEnumerable<decimal?> shares, InsurerRules rules)
    {
        var core = Concentration.Of(shares.Select(share => share ?? 0), rules);
        return new CoreView(
            core.Insurers, ChurnPresenter.Round(core.Share), rules.CoreShare, rules.CoreTolerance,
            ChurnPresenter.Round(core.Distance), AdviceTexts.NameOf(core.Fit));
    }

    private static InsurerShareView ShareOf(InsurerShare share) => new(
        ChurnTexts.RefOf(share.Insurer), share.Renewals, share.Premium, ChurnPresenter.Round(share.Share),
        ChurnPresenter.Round(share.PremiumShare), share.Assumed, share.Lost, share.NewPolicies,
        ChurnPresenter.Round(share.NewShare));
}
