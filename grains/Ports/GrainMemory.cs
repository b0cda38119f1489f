namespace CampaignEngine.Grains.Ports;

/// <summary>Where grains keep what only they themselves read.</summary>
public static class GrainMemory
{
    /// <summary>The name of that storage.</summary>
    public const string Storage = "grains";
}
