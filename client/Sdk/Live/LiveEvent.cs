using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Live;

/// <summary>Something seen while following live progress.</summary>
public abstract record LiveEvent
{
    private LiveEvent()
    {
    }

    /// <summary>Whole current values of what changed.</summary>
    public sealed record Moved(LiveProgress Progress) : LiveEvent;

    /// <summary>The engine's clock.</summary>
    public sealed record Ticked(LiveClock Clock) : LiveEvent;

    /// <summary>Too much was missed: reload everything, then follow.</summary>
    public sealed record Reset : LiveEvent;

    /// <summary>The connection was lost; after the wait it is made again and nothing is missed.</summary>
    public sealed record Interrupted(TimeSpan Wait) : LiveEvent;
}
