using System.Globalization;

namespace CampaignEngine.Silo.Rehearsal;

/// <summary>How fast a rehearsal's clock may move: days a second, or as fast as the work allows.</summary>
/// <param name="DaysPerSecond">Days of the rehearsal in one real second; null for no limit.</param>
internal sealed record RehearsalPace(double? DaysPerSecond)
{
    /// <summary>The least days per second: a little slower than the real clock, which <c>realtime</c> is for.</summary>
    public const double Slowest = 0.00001;

    /// <summary>The most days per second that are not simply <c>max</c>.</summary>
    public const double Fastest = 10_000;

    /// <summary>The longest wait in one go: what people bring meanwhile is looked for after it.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The widest window: wide enough to fill batches, narrow enough to show that something moves.
    /// </summary>
    public static readonly TimeSpan WidestWindow = TimeSpan.FromDays(7);

    private static readonly TimeSpan NarrowestWindow = TimeSpan.FromSeconds(1);

    // Windows a second at a pace that a person watches.
    private const double Frames = 4;

    /// <summary>Jumps from window to window and never waits.</summary>
    public static RehearsalPace Max { get; } = new((double?)null);

    /// <summary>The pace a person can watch.</summary>
    public static RehearsalPace Watchable { get; } = new(3);

    /// <summary>Reads a pace: <c>max</c>, or days per second from slowest to fastest; null for anything else.</summary>
    public static RehearsalPace? Parse(string text) => text switch
    {
        "max" => Max,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days)
            && days is >= Slowest and <= Fastest =>
            new RehearsalPace(days),
        _ => null,
    };

    /// <summary>How far the clock may move at once.</summary>
    public TimeSpan Window => DaysPerSecond is not { } days ? WidestWindow
        : TimeSpan.FromDays(Math.Clamp(days / Frames, NarrowestWindow.TotalDays, WidestWindow.TotalDays));

    /// <summary>How long the real clock should take for a step of the rehearsal.</summary>
    public TimeSpan RealTimeFor(TimeSpan step) =>
        DaysPerSecond is { } days ? TimeSpan.FromSeconds(step.TotalDays / days) : TimeSpan.Zero;

    /// <summary>The next wait within a step of which some real time has passed; none when the step is over.</summary>
    public TimeSpan NextWait(TimeSpan step, TimeSpan passed)
    {
        var left = RealTimeFor(step) - passed;
        return left <= TimeSpan.Zero ? TimeSpan.Zero : left < LongestWait ? left : LongestWait;
    }

    /// <inheritdoc/>
    public override string ToString() => DaysPerSecond?.ToString(CultureInfo.InvariantCulture) ?? "max";
}
