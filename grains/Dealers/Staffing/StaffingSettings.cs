namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>
/// What a dealer says one agent can do; who they are is in its book of agents. Sources: 001 rows 1-09, 1-10.
/// </summary>
/// <param name="Assumptions">What one agent can do.</param>
public sealed record StaffingSettings(StaffingAssumptions Assumptions)
{
    /// <summary>What holds until a dealer says otherwise.</summary>
    public static StaffingSettings Usual { get; } = new(StaffingAssumptions.Usual);
}
