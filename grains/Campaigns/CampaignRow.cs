namespace CampaignEngine.Grains.Campaigns;

/// <summary>A campaign as its row holds it.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="TurnNo">Number of the last turn.</param>
/// <param name="State">Its state.</param>
public sealed record CampaignRow(long Id, int TurnNo, Campaign State);
