using System.Diagnostics;
using CampaignEngine.Silo.Rehearsal;

namespace CampaignEngine.Silo.Startup;

/// <summary>A run under way: a rehearsal that is pumped, or real time, where the silo's loops do the work.</summary>
internal sealed class RunProgress(SiloHost host, RunOptions options)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>How long it has run.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>Where the clock stands; null before it has moved.</summary>
    public DateTimeOffset? Now { get; private set; }

    /// <summary>Counts of the moment.</summary>
    public Task<RunCounts> CountsAsync(CancellationToken stop) => host.Part<RunResults>().CountsAsync(stop);

    /// <summary>Runs to the end, or until stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            if (options.Pace is null)
                await host.WaitAsync(stop);
            else
                await host.Part<RehearsalPump>().RunAsync(options.UntilDone, now => Now = now, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl-C: the batch in hand was finished.
        }
    }
}
