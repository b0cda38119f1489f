using CampaignEngine.Grains.Campaigns;

namespace CampaignEngine.Grains.Ports;

/// <summary>What became of a campaign's turn that was handed in.</summary>
public enum CampaignFate
{
    /// <summary>It is durable, whole.</summary>
    Committed,

    /// <summary>Nothing of it was written: the campaign has moved on. Decide on fresh state.</summary>
    Overtaken,

    /// <summary>Nothing of it was written: another campaign has the name.</summary>
    NameTaken,
}

/// <summary>
/// Where campaigns load their state and commit their turns: the registry row, the hold and the orders that a turn
/// gives, in one transaction that is a compare-and-set on the turn number.
/// </summary>
public interface ICampaignStore
{
    /// <summary>Reads a campaign; null for an unknown one.</summary>
    Task<CampaignRow?> LoadAsync(long campaignId);

    /// <summary>Commits a turn whole. Any exception leaves the outcome unknown; fresh state tells.</summary>
    /// <param name="before">The campaign on which it was decided.</param>
    /// <param name="turn">What was decided.</param>
    Task<CampaignFate> CommitAsync(CampaignRow before, Turn<Campaign, CampaignEffect> turn);
}
