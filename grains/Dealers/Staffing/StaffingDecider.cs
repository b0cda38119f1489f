namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>What setting assumptions does to a dealer's settings.</summary>
internal static class StaffingDecider
{
    /// <summary>The settings with this staffing; null when the rules find a fault in it.</summary>
    public static DealerSettings? Set(DealerSettings settings, StaffingSettings staffing) =>
        StaffingRules.Check(staffing.Assumptions).Count == 0 ? settings with { Staffing = staffing } : null;
}
