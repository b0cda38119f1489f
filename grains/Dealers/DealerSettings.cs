namespace CampaignEngine.Grains.Dealers;

/// <summary>What a dealer keeps to itself: nothing but its grain reads it.</summary>
/// <param name="Targets">Monthly targets, in order of month; one per month.</param>
public sealed record DealerSettings(Sequence<Target> Targets);
