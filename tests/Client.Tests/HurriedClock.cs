namespace CampaignEngine.Client.Tests;

/// <summary>A clock on which waits shorter than an attention span end at once and are written down.</summary>
internal sealed class HurriedClock(TimeSpan? span = null) : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly TimeSpan _span = span ?? TimeSpan.FromSeconds(30);
    private readonly List<TimeSpan> _waits = [];

    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(8), "test", "test");

    /// <summary>The waits that were cut short.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits)
                return [.. _waits];
        }
    }

    public override DateTimeOffset GetUtcNow() => Start;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private bool IsShort(TimeSpan due)
    {
        if (due < TimeSpan.Zero || due >= _span)
            return false;
        lock (_waits)
            _waits.Add(due);
        return true;
    }

    private sealed class Timer(HurriedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (clock.IsShort(dueTime))
                ThreadPool.QueueUserWorkItem(_ => callback(state));
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
