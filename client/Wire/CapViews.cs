namespace CampaignEngine.Wire;

/// <summary>How often one phone may be contacted, over all terms and all dealers of the group.</summary>
/// <param name="Channel">sms or call.</param>
/// <param name="Days">Over so many local days in a row, 1 to 60.</param>
/// <param name="Most">At most so many contacts, 1 to 100.</param>
public sealed record CapView(string Channel, int Days, int Most);

/// <summary>Sets a cap.</summary>
/// <param name="Most">At most so many contacts, 1 to 100.</param>
public sealed record CapChange(int? Most);
