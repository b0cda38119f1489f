namespace CampaignEngine.Silo.Live;

/// <summary>
/// When subscribers are told the clock: a rehearsal's at most twice a second while it moves, any clock every
/// 15 seconds; the pauses run on the real clock. A real business clock moves by itself on every screen.
/// </summary>
internal sealed class ClockPace(TimeProvider time)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private Pulse? _told;
    private long _toldAt;

    /// <summary>Whether to tell this pulse's clock now; true counts as told.</summary>
    public bool IsDue(Pulse pulse)
    {
        if (_told is { } told && time.GetElapsedTime(_toldAt) < Wait(told, pulse))
            return false;
        _told = pulse;
        _toldAt = time.GetTimestamp();
        return true;
    }

    private static TimeSpan Wait(Pulse told, Pulse pulse)
    {
        var isMoved = told.IsVirtual != pulse.IsVirtual || (pulse.IsVirtual && told.Now != pulse.Now);
        return isMoved ? Shortest : Longest;
    }
}
