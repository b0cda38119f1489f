using System.Globalization;

namespace CampaignEngine.Silo.Rehearsal;

/// <summary>How fast a rehearsal's clock may move: days a second, or as fast as the work allows.</summary>
/// <param name="DaysPerSecond">Days of the rehearsal in one real second; null for no limit.</param>
internal sealed record RehearsalPace(double? DaysPerSecond)
{
    /// <summary>Jumps from event to event and never waits.</summary>
    public static RehearsalPace Max { get; } = new((double?)null);

    /// <summary>The pace a person can watch.</summary>
    public static RehearsalPace Watchable { get; } = new(3);

    /// <summary>Reads a pace: <c>max</c>, or days per second as a number above 0; null for anything else.</summary>
    public static RehearsalPace? Parse(string text) => text switch
    {
        "max" => Max,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days)
            && days is > 0 and <= 10_000 =>
            new RehearsalPace(days),
        _ => null,
    };

    /// <summary>How long the real clock should take for a step of the rehearsal.</summary>
    public TimeSpan RealTimeFor(TimeSpan step) =>
        DaysPerSecond is { } days ? TimeSpan.FromSeconds(step.TotalDays / days) : TimeSpan.Zero;

    /// <inheritdoc/>
    public override string ToString() => DaysPerSecond?.ToString(CultureInfo.InvariantCulture) ?? "max";
}
