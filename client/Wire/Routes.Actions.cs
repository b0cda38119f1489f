namespace CampaignEngine.Wire;

/// <summary>What a dealer sees to week by week.</summary>
public static partial class Routes
{
    /// <summary>What a dealer is behind with, and what somebody does about it.</summary>
    public const string DealerActions = Dealer + "/actions";

    /// <summary>One action item.</summary>
    public const string Action = Root + "/actions/{id:long}";

    /// <summary>Which reports a dealer has made by itself.</summary>
    public const string DealerReportSchedule = Dealer + "/reports/schedule";
}
