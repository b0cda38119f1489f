namespace CampaignEngine.Grains.Dealers;

/// <summary>A dealer as it is stored: an entry of the directory, which all may read, and settings of its own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="TurnNo">The number of its last turn that changed the directory.</param>
/// <param name="SettingsTag">The version of its settings; null before the first were written.</param>
/// <param name="Dealer">The dealer.</param>
public sealed record DealerRow(int Id, int TurnNo, string? SettingsTag, Dealer Dealer);
