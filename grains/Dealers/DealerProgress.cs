using CampaignEngine.Grains.Dealers.Performance;

namespace CampaignEngine.Grains.Dealers;

/// <summary>
/// How far a dealer has come: whole current values of what changed since the element before; in a first element, or the
/// first of another history, of everything.
/// </summary>
/// <param name="Epoch">The history of the database to which the versions belong.</param>
/// <param name="Version">The last fold that changed the dealer; nothing up to it is missing.</param>
/// <param name="IsWhole">Whether this is everything, so that what it does not name is not there.</param>
/// <param name="Campaigns">Its parts in campaigns.</param>
/// <param name="Days">What became of its touches, by campaign, day and channel.</param>
public sealed record DealerProgress(
    string Epoch, long Version, bool IsWhole, Sequence<CampaignPart> Campaigns, Sequence<DayPart> Days)
{
    /// <summary>Where the dealer stands with the month that runs; it may be newer than the version.</summary>
    public MonthStanding? Running { get; init; }
}

/// <summary>A dealer's part in a campaign, summed over the months of expiry.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Version">The fold that last changed it.</param>
/// <param name="Amounts">All of its amounts, one for each channel and metric.</param>
public sealed record CampaignPart(long CampaignId, long Version, Sequence<PartAmount> Amounts);

/// <summary>One amount of a part.</summary>
/// <param name="Channel">Channel name; empty for what concerns terms.</param>
/// <param name="Metric">What is counted.</param>
/// <param name="Amount">How much there is.</param>
public readonly record struct PartAmount(string Channel, string Metric, decimal Amount);

/// <summary>What became of a day's touches of one channel.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Day">The day.</param>
/// <param name="Channel">Channel name.</param>
/// <param name="Version">The fold that last changed it.</param>
/// <param name="Sent">Taken by the gateway, or called.</param>
/// <param name="Delivered">Known to have reached the customer.</param>
/// <param name="Failed">Refused or not delivered.</param>
/// <param name="Suppressed">Deliberately not made.</param>
public readonly record struct DayPart(
    long CampaignId, DateOnly Day, string Channel, long Version, long Sent, long Delivered, long Failed,
    long Suppressed);
