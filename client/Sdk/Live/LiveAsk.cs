namespace CampaignEngine.Sdk.Live;

/// <summary>What to follow.</summary>
/// <param name="Dealer">Code of one dealer; null for all the caller may see.</param>
/// <param name="After">Id of the last event known; null to begin with the present.</param>
public sealed record LiveAsk(string? Dealer = null, string? After = null);
