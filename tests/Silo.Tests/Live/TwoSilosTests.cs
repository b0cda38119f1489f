using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Live;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Tests.Live;

/// <summary>Subscribers of one dealer on two silos, each with a <see cref="DealerWatch"/> of its own.</summary>
public sealed class TwoSilosTests : IAsyncLifetime
{
    private LiveSilo _live = null!;
    private EngineSilo _pair = null!;

    public async Task InitializeAsync()
    {
        _live = await LiveSilo.StartAsync();
        _pair = await _live.Engine.StartAsync(silos: 2);
    }

    public async Task DisposeAsync()
    {
        await _pair.DisposeAsync();
        await _live.DisposeAsync();
    }

    [Fact]
    public async Task Both_see_every_change_whichever_silo_folded_it()
    {
        await using var first = Watch(0);
        await using var second = Watch(1);
        await first.ProgressAsync();
        await second.ProgressAsync();
        for (var turn = 1; turn <= 6; turn++)
        {
            await MoveOnAsync(silo: turn % 2);
            await first.UntilPlannedAsync(turn);
            await second.UntilPlannedAsync(turn);
        }
        Assert.Equal(first.LastId, second.LastId);
    }

    [Fact]
    public async Task Dealer_that_moves_to_another_silo_is_followed_there()
    {
        await using var first = Watch(0);
        await using var second = Watch(1);
        await MoveOnAsync(silo: 0);
        await first.UntilPlannedAsync(1);
        for (var turn = 2; turn <= 3; turn++)
        {
            await _pair.MoveAsync(_pair.Grains.GetGrain<IDealerGrain>(1));
            await MoveOnAsync(silo: 0);
            await first.UntilPlannedAsync(turn);
            await second.UntilPlannedAsync(turn);
        }
    }

    [Fact]
    public async Task Change_of_which_the_dealer_was_not_told_is_found_by_the_next_look()
    {
        await using var screen = Watch(0);
        await screen.ProgressAsync();
        await MoveOnAsync(silo: 0);
        await screen.UntilPlannedAsync(1);
        // Another cluster folds, whose dealers are not the watched ones: as if the word had been lost.
        await _live.MoveOnAsync(dealer: 1, planned: 1);
        await screen.UntilPlannedAsync(2);
        await MoveOnAsync(silo: 0);
        await screen.UntilPlannedAsync(3);
    }

    [Fact]
    public async Task Watch_of_a_dealer_ends_when_its_silo_begins_to_stop()
    {
        var dealer = _pair.Grains.GetGrain<IDealerGrain>(1);
        var stopping = Task.CompletedTask;
        try
        {
            await foreach (var _ in dealer.WatchAsync(_live.Stop))
                stopping = _pair.StopAsync(await _pair.PlaceOfAsync(dealer));
        }
        catch (EnumerationAbortedException)
        {
            // The dealer had left before it was asked for more.
        }
        await stopping;
    }

    private LiveScreen Watch(int silo) => _live.Watch([1], after: null, _pair.Part<LiveFeed>(silo));

    private async Task MoveOnAsync(int silo)
    {
        await Metrics.Totals.PlanAsync(_live.Database, 1, 7, planned: 1, sent: 0);
        await _pair.Part<Silo.Metrics.FoldDoor>(silo).RunOnceAsync(_live.Stop);
    }
}
