using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>Dealers' promotions, and the points of their customers.</summary>
public sealed class PromotionsApi
{
    private readonly Calls _calls;

    internal PromotionsApi(Calls calls) => _calls = calls;

    /// <summary>A dealer's calendar of promotions, and what its customers earn.</summary>
    public Task<PromotionsView> GetAsync(string code, CancellationToken stop) => _calls.GetAsync(
        Paths.Fill(Routes.DealerPromotions, code), ViewsJson.Default.PromotionsView, stop);

    /// <summary>Sets promotions and rates; what is null stays as it is.</summary>
    public Task<PromotionsView> SetAsync(string code, PromotionsChange change, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Put(Paths.Fill(Routes.DealerPromotions, code), change, ViewsJson.Default.PromotionsChange),
            ViewsJson.Default.PromotionsView, stop);

    /// <summary>The points of a dealer's customers.</summary>
    public Task<LoyaltyView> LoyaltyAsync(string code, CancellationToken stop) => _calls.GetAsync(
        Paths.Fill(Routes.DealerLoyalty, code), ViewsJson.Default.LoyaltyView, stop);

    /// <summary>Redeems points of the customer of a policy term.</summary>
    public Task<LoyaltyMember> RedeemAsync(
        string code, long policy, LoyaltyRedemption redemption, CancellationToken stop) => _calls.WriteAsync(
            Write.Post(
                Paths.Fill(Routes.DealerLoyaltyOf, code, policy), redemption, ViewsJson.Default.LoyaltyRedemption),
            ViewsJson.Default.LoyaltyMember, stop);
}
