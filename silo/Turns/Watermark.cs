namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Below which alarm nothing due is known, so that claims need not step over dead index entries. No alarm is ever set
/// before now, so only a rolled back batch or a clock set back can leave one below; a full sweep finds those.
/// </summary>
internal sealed class Watermark(TimeProvider time)
{
    /// <summary>How often a claim looks below the mark, on the real clock.</summary>
    public static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private DateTimeOffset _mark = DateTimeOffset.MinValue;
    private long _sweptAt = time.GetTimestamp();

    /// <summary>The lower bound of the next claim.</summary>
    public DateTimeOffset Next()
    {
        lock (_lock)
        {
            if (time.GetElapsedTime(_sweptAt) < SweepEvery)
                return _mark;
            _sweptAt = time.GetTimestamp();
            return _mark = DateTimeOffset.MinValue;
        }
    }

    /// <summary>A claim found these alarms and nothing older that was free.</summary>
    public void Found(IReadOnlyList<DuePolicy> claimed)
    {
        lock (_lock)
            _mark = claimed.Count > 0 ? claimed.Min(policy => policy.WakeAt) : _mark;
    }

    /// <summary>Whether a claim that found nothing looked below the mark too.</summary>
    public static bool IsWhole(DateTimeOffset lowerBound) => lowerBound == DateTimeOffset.MinValue;

    /// <summary>Something below the mark may be due again.</summary>
    public void Forget()
    {
        lock (_lock)
            _mark = DateTimeOffset.MinValue;
    }
}
