using Microsoft.Extensions.Time.Testing;

namespace CampaignEngine.Silo.Tests;

/// <summary>A clock that moves only when told to, and tells when it is first asked to wait.</summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Asked => _asked.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _asked.TrySetResult();
        return timer;
    }
}
