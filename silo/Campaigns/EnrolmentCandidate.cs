using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>A stored term without a grain, and what its first turn must know.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="DealerId">Its dealer.</param>
/// <param name="DealerCode">The dealer's code.</param>
/// <param name="Line">Line of insurance.</param>
/// <param name="Term">Content key of the term.</param>
/// <param name="Expiry">Last covered day, local to the dealer.</param>
/// <param name="Tier">Customer tier.</param>
/// <param name="Silenced">Channels that may not be used.</param>
/// <param name="Premium">Premium of the running term, yuan.</param>
/// <param name="Customer">Names the customer: the hash of the phone, or the car where there is none.</param>
internal sealed record EnrolmentCandidate(
    long PolicyId, int DealerId, string DealerCode, InsuranceLine Line, Guid Term, DateOnly Expiry, Tier? Tier,
    Sequence<Channel> Silenced, decimal? Premium, string Customer)
{
    /// <summary>Whether a campaign works on such a term, as far as its segment allows.</summary>
    public bool BelongsTo(Audience audience) =>
        (audience.Dealers.Count == 0 || audience.Dealers.Contains(DealerCode))
        && (audience.Lines.Count == 0 || audience.Lines.Contains(Line))
        && (audience.ExpiryFrom is null || Expiry >= audience.ExpiryFrom)
        && (audience.ExpiryTo is null || Expiry <= audience.ExpiryTo);
}
