using System.Diagnostics;
using CampaignEngine.Silo.Rehearsal;

namespace CampaignEngine.Silo.Startup;

/// <summary>A run under way: a rehearsal that is pumped, or real time, where the silo's loops do the work.</summary>
internal sealed class RunProgress
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly SiloHost _host;
    private readonly RunOptions _options;

    private bool _isDone;

    private RunProgress(SiloHost host, RunOptions options) => (_host, _options) = (host, options);

    /// <summary>How long it has run.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>Touches that had been made before it began.</summary>
    public long MadeBefore { get; private init; }

    /// <summary>Where the clock stands; null before it has moved.</summary>
    public DateTimeOffset? Now { get; private set; }

    /// <summary>Begins to measure a run, on a database where earlier ones may have left their touches.</summary>
    public static async Task<RunProgress> BeginAsync(SiloHost host, RunOptions options)
    {
        // What a process that was killed left uncounted is not of this one. Not stopped half-way: from here on a run
        // that is stopped says what it came to.
        await host.FoldAsync(CancellationToken.None);
        var made = await host.Part<RunResults>()
            .MadeAsync(RunResults.CampaignOf(options), CancellationToken.None);
        return new RunProgress(host, options) { MadeBefore = made };
    }

    /// <summary>Counts of the moment.</summary>
    public Task<RunCounts> CountsAsync(CancellationToken stop) => _host.Part<RunResults>().CountsAsync(stop);

    /// <summary>True once: when a rehearsal that goes on serving has nothing left to do.</summary>
    public async Task<bool> IsJustDoneAsync(CancellationToken stop)
    {
        if (_isDone || _options is not { Pace: not null, UntilDone: false })
            return false;
        return _isDone = await _host.Part<RehearsalClock>().IsDoneAsync(stop);
    }

    /// <summary>The line that says so.</summary>
    public IEnumerable<string> DoneLines(RunCounts counts) => counts.DoneLines(writesFiles: _options.WantsResults);

    /// <summary>Runs to the end, or until stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            if (_options.Pace is null)
                await _host.WaitAsync(stop);
            else
                await _host.Part<RehearsalPump>().RunAsync(_options.UntilDone, now => Now = now, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl-C: the batch in hand was finished.
        }
    }
}
