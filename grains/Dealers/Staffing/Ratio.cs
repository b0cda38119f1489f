namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>Shares as they are shown; what decides is compared by products, never by a rounded share.</summary>
internal static class Ratio
{
    private const int Decimals = 4;

    private const int AgentDecimals = 2;

    /// <summary>Minutes needed of the capacity; 0 when none is needed, null when some are and none is there.</summary>
    public static decimal? Of(decimal needed, decimal capacity) =>
        needed == 0 ? 0 : capacity == 0 ? null : Rounded(needed / capacity);

    /// <summary>A share, rounded to 0.0001 half away from zero.</summary>
    public static decimal Rounded(decimal share) => decimal.Round(share, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>A number of agents, rounded to 0.01 half away from zero.</summary>
    public static decimal Agents(decimal agents) => decimal.Round(agents, AgentDecimals, MidpointRounding.AwayFromZero);
}
