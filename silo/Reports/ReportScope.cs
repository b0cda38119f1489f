namespace CampaignEngine.Silo.Reports;

/// <summary>The span of days a kind of report is about.</summary>
internal enum ReportPeriod
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>One week, Monday to Sunday.</summary>
    Week,

    /// <summary>Whole months.</summary>
    Months,

    /// <summary>As things stand when it is made.</summary>
    Now,
}

/// <summary>What a report is asked about.</summary>
/// <param name="Dealers">Ids of its dealers; null for all.</param>
/// <param name="First">First day, local to the dealer.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="Agent">The agent whose own list it is; null for everybody's.</param>
internal sealed record ReportScope(int[]? Dealers, DateOnly First, DateOnly Last, string? Agent);
