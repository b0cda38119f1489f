using System.Runtime.CompilerServices;
using CampaignEngine.Silo.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignEngine.Silo.Tests.Hosting;

public sealed class MemoryReturnTests : IDisposable
{
    private const long Busy = 100_000_000;
    private const long Idle = 1_000_000;

    private readonly MemoryReturn _memory = new(NullLogger<MemoryReturn>.Instance);
    private long _allocated;

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void It_gives_back_once_when_the_work_is_over() =>
        Assert.Equal([false, false, true, false, false], Looks(Busy, Busy, Idle, Idle, Idle));

    [Fact]
    public void It_gives_back_after_each_burst() =>
        Assert.Equal([false, true, false, true], Looks(Busy, Idle, Busy, Idle));

    [Fact]
    public void It_does_nothing_while_nothing_happens_or_work_goes_on()
    {
        Assert.All(Looks(Idle, Idle, Idle), Assert.False);
        Assert.All(Looks(Busy, Busy, Busy), Assert.False);
    }

    [Fact]
    public async Task What_nobody_holds_is_gone_after_it()
    {
        await _memory.RunOnceAsync(CancellationToken.None);
        var left = Leave();
        await _memory.RunOnceAsync(CancellationToken.None);
        await _memory.RunOnceAsync(CancellationToken.None);
        Assert.False(left.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Leave()
    {
        var blocks = Enumerable.Range(0, 640).Select(_ => new byte[100_000]).ToList();
        return new WeakReference(blocks);
    }

    private bool[] Looks(params ReadOnlySpan<long> allocations)
    {
        var due = new List<bool>();
        foreach (var bytes in allocations)
            due.Add(_memory.IsDue(_allocated += bytes));
        return [.. due];
    }
}
