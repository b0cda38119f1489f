using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Tests.Turns;

public sealed class LaneTests
{
    private readonly List<int[]> _batches = [];
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_batch_is_what_queued_up_while_the_one_before_was_done()
    {
        var lane = new Lane<int>(100, 100, RunAsync);
        lane.Start();
        lane.TryAdd(0);
        await _begun.Task;
        foreach (var piece in Enumerable.Range(1, 7))
            lane.TryAdd(piece);
        Assert.Equal(7, lane.Count);
        _gate.SetResult();
        await lane.DrainAsync();
        Assert.Equal([[0], [1, 2, 3, 4, 5, 6, 7]], _batches);
    }

    [Fact]
    public async Task A_batch_takes_no_more_than_it_may()
    {
        var lane = new Lane<int>(100, 3, RunAsync);
        foreach (var piece in Enumerable.Range(0, 8))
            lane.TryAdd(piece);
        _gate.SetResult();
        lane.Start();
        await lane.DrainAsync();
        Assert.Equal([[0, 1, 2], [3, 4, 5], [6, 7]], _batches);
    }

    [Fact]
    public void A_full_lane_takes_nothing_more()
    {
        var lane = new Lane<int>(2, 100, RunAsync);
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(lane.TryAdd));
    }

    [Fact]
    public async Task A_drained_lane_has_done_what_waited_and_takes_nothing_more()
    {
        var lane = new Lane<int>(100, 100, RunAsync);
        lane.Start();
        lane.TryAdd(1);
        await _begun.Task;
        lane.TryAdd(2);
        var drained = lane.DrainAsync();
        Assert.False(lane.TryAdd(3));
        Assert.False(drained.IsCompleted);
        _gate.SetResult();
        await drained;
        Assert.Equal([[1], [2]], _batches);
    }

    [Fact]
    public async Task Its_loop_inherits_nothing_of_whoever_started_it()
    {
        var ambient = new AsyncLocal<string?> { Value = "of a grain" };
        string? seen = "";
        var lane = new Lane<int>(100, 100, _ =>
        {
            seen = ambient.Value;
            return Task.CompletedTask;
        });
        lane.Start();
        lane.TryAdd(1);
        await lane.DrainAsync();
        Assert.Null(seen);
    }

    private async Task RunAsync(List<int> batch)
    {
        _batches.Add([.. batch]);
        _begun.TrySetResult();
        await _gate.Task;
    }
}
