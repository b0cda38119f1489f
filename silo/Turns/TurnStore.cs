using System.Diagnostics;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Hosting;
using Orleans;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Group commit: the turns that many policies hand in at the same time share a transaction, and so do their loads.
/// Policies are spread over lanes, so that one lane's commit overlaps another's writing. Starts before any grain and is
/// drained after all of them.
/// </summary>
internal sealed class TurnStore : ITurnStore, ILifecycleParticipant<ISiloLifecycle>
{
    // Policies of one import lie side by side on their pages: they share a lane, so that lanes do not share pages.
    private const ulong Neighbours = 32;

    private readonly Lane<PendingTurn>[] _commits;
    private readonly Lane<PendingLoad> _loads;

    public TurnStore(TurnCommit commit, PolicyLoads loads, SiloOptions options)
    {
        _commits = [.. Enumerable.Range(0, options.TurnLanes).Select(_ =>
            new Lane<PendingTurn>(options.TurnCapacity / options.TurnLanes, options.TurnBatch, commit.RunAsync))];
        _loads = new Lane<PendingLoad>(options.TurnCapacity, options.TurnBatch, loads.RunAsync);
    }

    /// <summary>Turns that wait for their commit now.</summary>
    public int Waiting => _commits.Sum(lane => lane.Count);

    /// <inheritdoc/>
    public Task<LoadedPolicy> LoadAsync(long policyId, Delivery? delivery)
    {
        var load = new PendingLoad(policyId, delivery);
        return _loads.TryAdd(load) ? load.Loaded : throw new TurnQueueFullException();
    }

    /// <inheritdoc/>
    public Task<TurnFate> CommitAsync(PolicyTurn turn)
    {
        var pending = new PendingTurn(turn, Activity.Current?.Id);
        var lane = _commits[(ulong)turn.Stored.Id / Neighbours % (ulong)_commits.Length];
        return lane.TryAdd(pending) ? pending.Fate : throw new TurnQueueFullException();
    }

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(
        nameof(TurnStore), ServiceLifecycleStage.ApplicationServices,
        _ =>
        {
            Start();
            return Task.CompletedTask;
        },
        _ => DrainAsync());

    /// <summary>Begins to take turns.</summary>
    public void Start()
    {
        _loads.Start();
        foreach (var lane in _commits)
            lane.Start();
    }

    /// <summary>Takes no more turns and commits those that wait.</summary>
    public Task DrainAsync() => Task.WhenAll(_commits.Select(lane => lane.DrainAsync()).Append(_loads.DrainAsync()));
}
