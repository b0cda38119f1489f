namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// Token bucket of one gateway on the real clock: never more than <paramref name="perSecond"/> sends in any
/// one second, the burst after an idle time included.
/// </summary>
internal sealed class SendRate(int perSecond, TimeProvider clock)
{
    // Burst and refill share the cap: a second that starts with a full bucket gains less than cap - burst +
    // 1 more.
    private readonly int _burst = Math.Max(1, perSecond / 10);
    private readonly double _refill = perSecond - Math.Max(1, perSecond / 10) + 0.999;
    private readonly Lock _gate = new();
    private double _tokens = Math.Max(1, perSecond / 10);
    private long _filledAt = clock.GetTimestamp();
    private long _closedUntil = long.MinValue;

    /// <summary>
    /// Takes up to <paramref name="wanted"/> permits that may be used at once; 0 means wait.
    /// </summary>
    public int Take(int wanted)
    {
        lock (_gate)
        {
            var free = Math.Min(Math.Max(wanted, 0), Fill());
            _tokens -= free;
            return free;
        }
    }

    /// <summary>Gives back permits that were not used.</summary>
    public void Return(int unused)
    {
        lock (_gate)
            _tokens = Math.Min(_burst, _tokens + Math.Max(unused, 0));
    }

    /// <summary>
    /// No permit for this long: the provider asked for it. A shorter pause never ends a longer one.
    /// </summary>
    public void Pause(TimeSpan wait)
    {
        lock (_gate)
            _closedUntil = Math.Max(_closedUntil, clock.GetTimestamp() + ToTicks(wait));
    }

    /// <summary>How long until the next permit; zero if there is one now.</summary>
    public TimeSpan Wait()
    {
        lock (_gate)
        {
            if (Fill() > 0)
                return TimeSpan.Zero;
            var now = clock.GetTimestamp();
            var missing = TimeSpan.FromSeconds(Math.Max(0, 1 - _tokens) / _refill);
            var closed = _closedUntil > now ? clock.GetElapsedTime(now, _closedUntil) : TimeSpan.Zero;
            return missing > closed ? missing : closed;
        }
    }

    private int Fill()
    {
        var now = clock.GetTimestamp();
        var gained = clock.GetElapsedTime(_filledAt, now).TotalSeconds * _refill;
        _tokens = Math.Min(_burst, _tokens + gained);
        _filledAt = now;
        return now < _closedUntil ? 0 : (int)_tokens;
    }

    private long ToTicks(TimeSpan wait) => (long)(Math.Max(0, wait.TotalSeconds) * clock.TimestampFrequency);
}
