using System.Diagnostics;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Live;

namespace CampaignEngine.Silo.Tests.Live;

public sealed class LiveHubTests
{
    [Fact]
    public async Task Pushes_come_at_most_four_times_a_second()
    {
        await using var silo = await LiveSilo.StartAsync(options: new SiloOptions());
        await using var screen = silo.Watch(null, after: null);
        await screen.ProgressAsync();
        await silo.MoveOnAsync(dealer: 1, planned: 1);
        await screen.ProgressAsync();
        var began = Stopwatch.GetTimestamp();
        for (var push = 0; push < 4; push++)
        {
            await silo.MoveOnAsync(dealer: 1, planned: 1);
            await screen.ProgressAsync();
        }

        Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(950));
    }

    [Fact]
    public async Task Many_are_told_less_often_but_within_a_second_and_no_more_come_in_than_there_is_room_for()
    {
        var options = new SiloOptions { MostSubscribers = 1 };
        await using var silo = await LiveSilo.StartAsync(options: options);
        Assert.True(silo.Hub.HasRoom);
        Assert.True(silo.Hub.GapOf(1) < silo.Hub.GapOf(1_000));
        Assert.Equal(TimeSpan.FromSeconds(1), silo.Hub.GapOf(100_000));
        using (silo.Hub.Subscribe(null))
            Assert.False(silo.Hub.HasRoom);
        Assert.True(silo.Hub.HasRoom);
    }

    [Fact]
    public async Task Hub_without_subscribers_asks_nothing_and_watches_nobody()
    {
        await using var silo = await LiveSilo.StartAsync();
        await silo.MoveOnAsync(dealer: 1, planned: 1);
        silo.Hub.Subscribe(null).Dispose();

        var hub = silo.Engine.Create<LiveHub>();
        Assert.False(await hub.RunOnceAsync(silo.Stop));
        Assert.Equal(0, silo.Engine.Part<DealerWatches>().Count);
    }
}
