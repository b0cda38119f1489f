namespace CampaignEngine.Wire;

/// <summary>A text in the two languages people read.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Chinese.</param>
public sealed record LocalizedText(string En, string Zh);
