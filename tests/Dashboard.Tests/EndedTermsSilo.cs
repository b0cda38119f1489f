namespace CampaignEngine.Dashboard.Tests;

/// <summary>A silo whose terms end in the days after it starts.</summary>
public sealed class EndedTermsSilo : RunningSilo
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> Pace { get; } =
        ["--start", "2026-06-01", "--speed", "4", "--responses", "sample"];
}
