using System.Globalization;
using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Startup;

/// <summary>What the environment says about the engine of this silo; nothing need be said.</summary>
internal static class EngineEnvironment
{
    private const string TurnCapacity = "CAMPAIGN_TURN_CAPACITY";

    // What waits is kept in memory.
    private const int MostTurns = 1_000_000;

    /// <summary>The options, with what the environment says otherwise.</summary>
    public static SiloOptions Apply(this SiloOptions options, Func<string, string?> variable)
    {
        if (variable(TurnCapacity) is not { Length: > 0 } text)
            return options;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var turns)
            || turns < options.TurnLanes || turns > MostTurns)
            throw new OperatorException(
                $"{TurnCapacity} cannot be used: it must be a number from {options.TurnLanes} to {MostTurns}.",
                $"{TurnCapacity} 设置有误：应为 {options.TurnLanes} 至 {MostTurns} 之间的整数。");
        return options with { TurnCapacity = turns };
    }
}
