using CampaignEngine.Silo.Live;

namespace CampaignEngine.Silo.Tests.Live;

/// <summary>Many subscribers, and <see cref="DealerWatches"/> of many dealers.</summary>
public sealed class LiveCrowdTests
{
    [Fact]
    public async Task Two_hundred_subscribers_each_get_their_own_and_leave_neither_place_nor_watch_behind()
    {
        await using var silo = await LiveSilo.StartAsync(dealers: 200);
        var screens = Enumerable.Range(1, 200).Select(dealer => silo.Watch([dealer], after: null)).ToArray();
        await Task.WhenAll(screens.Select(screen => screen.ProgressAsync()));
        await silo.Database.PlanEachAsync(200);
        await silo.Engine.FoldAsync();

        var seen = await Task.WhenAll(screens.Select(screen => screen.ProgressAsync()));

        Assert.Equal(
            Enumerable.Range(1, 200).Select(dealer => (long)dealer),
            seen.Select(progress => progress.Campaigns.Single().Progress.Touches.Sent));
        Assert.All(seen, progress => Assert.Single(progress.Dealers));
        Assert.Equal(200, silo.Hub.Count);
        foreach (var screen in screens)
            await screen.DisposeAsync();
        Assert.Equal(0, silo.Hub.Count);
        await Storage.Eventually.HoldsAsync(
            () => Task.FromResult(silo.Engine.Part<DealerWatches>().Count == 0), "nobody is watched");
    }

    [Fact]
    public async Task Operator_of_five_hundred_dealers_sees_all_of_them_move_and_their_sum()
    {
        await using var silo = await LiveSilo.StartAsync(dealers: 500);
        await silo.Database.PlanEachAsync(500);
        await silo.Engine.FoldAsync();
        await using var screen = silo.Watch(null, after: null);
        var all = await screen.ProgressAsync();
        Assert.Equal((500, 125_250), (all.Dealers.Count, all.Campaigns.Single().Progress.Touches.Planned));
        Assert.Equal(125_250, all.Days.Single().Sent);

        for (var turn = 0; turn < 10; turn++)
        {
            await silo.Database.PlanEachAsync(500);
            await silo.Engine.FoldAsync();
        }

        Assert.InRange(await screen.UntilPlannedAsync(11 * 125_250), 1, 10);
        Assert.Equal(500, silo.Engine.Part<DealerWatches>().Count);
    }
}
