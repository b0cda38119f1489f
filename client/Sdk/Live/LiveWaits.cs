namespace CampaignEngine.Sdk.Live;

/// <summary>How long to wait before a lost live connection is made again.</summary>
internal static class LiveWaits
{
    private const int MostDoublings = 10;

    /// <summary>The wait when the server names none.</summary>
    public static TimeSpan Usual { get; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait.</summary>
    public static TimeSpan Ceiling { get; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The wait after a number of failures in a row, from 1: doubling from the server's wish, and scattered by chance
    /// (0 to 1) over its upper half, so that clients do not return all at once.
    /// </summary>
    public static TimeSpan After(int failures, TimeSpan wished, double chance)
    {
        var doubled = wished.TotalSeconds * Math.Pow(2, Math.Clamp(failures - 1, 0, MostDoublings));
        return TimeSpan.FromSeconds(Math.Min(doubled, Ceiling.TotalSeconds) * (0.5 + chance / 2));
    }
}
