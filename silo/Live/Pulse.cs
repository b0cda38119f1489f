namespace CampaignEngine.Silo.Live;

/// <summary>Where totals and clock stand.</summary>
/// <param name="Version">Version of the last fold.</param>
/// <param name="Now">The business clock, UTC.</param>
/// <param name="IsVirtual">Whether a rehearsal drives the clock.</param>
internal sealed record Pulse(long Version, DateTimeOffset Now, bool IsVirtual);
