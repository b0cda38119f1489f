using CampaignEngine.Silo.Hosting;
using Microsoft.Extensions.Logging;

namespace CampaignEngine.Silo.Tests.Hosting;

public sealed class PollLoopTests
{
    private static readonly TimeSpan Forever = TimeSpan.FromHours(1);

    private readonly LineLog _log = new();

    [Fact]
    public async Task A_full_batch_is_followed_by_another_without_a_wait()
    {
        using var loop = new ScriptedLoop(_log, Forever, batches: 5);
        await loop.StartAsync(CancellationToken.None);
        await loop.Idle;
        await loop.StopAsync(CancellationToken.None);
        Assert.Equal(6, loop.Runs);
    }

    [Fact]
    public async Task A_nudge_before_the_wait_ends_it_and_many_count_as_one()
    {
        using var loop = new ScriptedLoop(_log, Forever, batches: 0) { During = loop => loop.Nudge() };
        loop.Nudge();
        loop.Nudge();
        await loop.StartAsync(CancellationToken.None);
        await loop.ReachedAsync(3);
        loop.During = null;
        await loop.StopAsync(CancellationToken.None);
        Assert.True(loop.Runs >= 3);
    }

    [Fact]
    public async Task A_failure_is_logged_with_its_count_and_the_loop_goes_on()
    {
        using var loop = new ScriptedLoop(_log, TimeSpan.Zero, batches: 0) { Failures = 2 };
        await loop.StartAsync(CancellationToken.None);
        await loop.ReachedAsync(3);
        await loop.StopAsync(CancellationToken.None);
        Assert.Equal(
            ["ScriptedLoop failed 1 times in a row; it waits and tries again",
                "ScriptedLoop failed 2 times in a row; it waits and tries again"],
            _log.Lines);
    }

    [Fact]
    public async Task A_stop_lets_the_batch_in_hand_finish()
    {
        using var loop = new ScriptedLoop(_log, Forever, batches: 100) { Gate = new TaskCompletionSource() };
        await loop.StartAsync(CancellationToken.None);
        await loop.ReachedAsync(1);
        var stopping = loop.StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        loop.Gate.SetResult();
        await stopping;
        Assert.Equal((1, 1), (loop.Runs, loop.Ended));
    }

    private sealed class ScriptedLoop(LineLog log, TimeSpan idle, int batches) : PollLoop(log, idle)
    {
        private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim _begun = new(0);

        public Task Idle => _idle.Task;

        public int Runs { get; private set; }

        public int Ended { get; private set; }

        public int Failures { get; init; }

        public Action<PollLoop>? During { get; set; }

        public TaskCompletionSource? Gate { get; init; }

        public override async Task<bool> RunOnceAsync(CancellationToken stop)
        {
            Runs++;
            _begun.Release();
            During?.Invoke(this);
            if (Gate is { } gate)
                await gate.Task;
            Ended++;
            if (Runs <= Failures)
                throw new InvalidOperationException("scripted");
            if (Runs > batches)
                _idle.TrySetResult();
            return Runs <= batches;
        }

        public async Task ReachedAsync(int runs)
        {
            for (var run = 0; run < runs; run++)
                await _begun.WaitAsync();
        }
    }

    private sealed class LineLog : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
