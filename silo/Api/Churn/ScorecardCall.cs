using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>What every call about a dealer's scorecard brings and needs.</summary>
internal sealed record ScorecardCall(
    string Code, Caller Caller, DealerReader Dealers, IDealers Grains, IClock Clock, ChurnReader Churn,
    PartnerStore Partners, ScoreStore Scores)
{
    /// <summary>The dealer of the call.</summary>
    public DealerCall Dealer => new(Code, Caller, Dealers, Grains, Clock);

    /// <summary>The scorecard with what is measured in some months.</summary>
    public async Task<ScorecardView> ShowAsync(Place place, MonthRange months, CancellationToken stop) =>
        ScorecardPresenter.ViewOf(
            new ScorecardFacts(
                place.Dealer, months, place.Today, place.Settings.ScoreWeights ?? ScoreWeights.Usual,
                InsurerShares.Of(await Churn.EndsAsync(place.Id, months, stop), null),
                Steering.Of(await Churn.AccidentsAsync(place.Id, months, stop), []),
                await Partners.AllAsync(place.Id, stop), await Scores.AllAsync(place.Id, stop)),
            InsurerRules.Usual);
}
