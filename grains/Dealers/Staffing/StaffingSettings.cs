namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>What a dealer says about its staff. Sources: 001 rows 1-09, 1-10.</summary>
/// <param name="Assumptions">What one agent can do.</param>
/// <param name="Agents">Who calls, with days off; none until somebody names them.</param>
public sealed record StaffingSettings(StaffingAssumptions Assumptions, Sequence<StaffAgent> Agents)
{
    /// <summary>What holds until a dealer says otherwise: the usual assumptions, and nobody named.</summary>
    public static StaffingSettings Usual { get; } = new(StaffingAssumptions.Usual, []);
}
