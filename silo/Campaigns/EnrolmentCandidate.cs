using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>A stored term without a grain, and what its first turn must know.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="DealerId">Its dealer.</param>
/// <param name="DealerCode">The dealer's code.</param>
/// <param name="Line">Line of insurance; null for a case.</param>
/// <param name="Term">Content key of the term.</param>
/// <param name="Expiry">Last covered day, or the last of a case, local to the dealer.</param>
/// <param name="Tier">Customer tier.</param>
/// <param name="Silenced">Channels that may not be used.</param>
/// <param name="Premium">Premium of the running term, yuan.</param>
/// <param name="Customer">Names the customer: the hash of the phone, or the car where there is none.</param>
/// <param name="LostReason">Of a case: why the car's last insurance term was lost; null when it was not.</param>
internal sealed record EnrolmentCandidate(
    long PolicyId, int DealerId, string DealerCode, InsuranceLine? Line, Guid Term, DateOnly Expiry, Tier? Tier,
    Sequence<Channel> Silenced, decimal? Premium, string Customer, string? LostReason = null)
{
    /// <summary>
    /// First day of the month of expiry, under which its totals are kept. A case is no renewal and has none.
    /// </summary>
    public DateOnly Month => Line is null ? PolicyRow.NoMonth : new DateOnly(Expiry.Year, Expiry.Month, 1);

    /// <summary>Whether a campaign works on such a term, as far as its segment allows.</summary>
    public bool BelongsTo(Audience audience) =>
        Line is { } line && (audience.Dealers.Count == 0 || audience.Dealers.Contains(DealerCode))
        && (audience.Lines.Count == 0 || audience.Lines.Contains(line))
        && (audience.ExpiryFrom is null || Expiry >= audience.ExpiryFrom)
        && (audience.ExpiryTo is null || Expiry <= audience.ExpiryTo);
}
