using System.Diagnostics.Metrics;

namespace CampaignEngine.Bench;

/// <summary>Listens to the turns that the silos of this process commit, from its making to its end.</summary>
internal sealed class CommittedTurns : IDisposable
{
    private const string Name = "campaign.turns";

    private readonly MeterListener _listener;
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _count;
    private long _commits;

    public CommittedTurns(long wanted)
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Name == Name)
                    own.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>((_, count, _, _) =>
        {
            Interlocked.Increment(ref _commits);
            if (Interlocked.Add(ref _count, count) >= wanted)
                _enough.TrySetResult();
        });
        _listener.Start();
    }

    /// <summary>Turns so far.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Transactions so far.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>Completes when as many as wanted are committed.</summary>
    public Task Enough => _enough.Task;

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
