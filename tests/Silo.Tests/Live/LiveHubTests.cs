using System.Diagnostics;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Tests.Metrics;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Live;

public sealed class LiveHubTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    public Task InitializeAsync() => database.PrepareAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Only_subscribers_whose_dealers_changed_are_woken()
    {
        using var silo = new LiveSilo(database);
        using var first = silo.Hub.Subscribe([1]);
        using var second = silo.Hub.Subscribe([2]);
        using var whole = silo.Hub.Subscribe(null);
        await silo.Hub.RunOnceAsync(silo.Stop);
        foreach (var subscription in new[] { first, second, whole })
            Assert.Equal(LiveNews.Totals | LiveNews.Clock, await subscription.NextAsync(silo.Stop));

        await database.PlanAsync(dealer: 1, campaign: 7, planned: 1, sent: 0);
        await silo.MoveOnAsync();

        Assert.Equal(LiveNews.Totals, await first.NextAsync(silo.Stop));
        Assert.Equal(LiveNews.Totals, await whole.NextAsync(silo.Stop));
        Assert.False(second.NextAsync(silo.Stop).IsCompleted);
    }

    [Fact]
    public async Task Change_of_a_day_alone_wakes_too()
    {
        using var silo = new LiveSilo(database);
        await database.PlanAsync(1, 7, planned: 1, sent: 1);
        await silo.Fold.RunOnceAsync(silo.Stop);
        using var subscription = silo.Hub.Subscribe([1]);
        await silo.Hub.RunOnceAsync(silo.Stop);
        await subscription.NextAsync(silo.Stop);

        await database.RunAsync(
            """
            INSERT INTO metric_delta VALUES (1, 7, '2026-05-01', '2026-03-02', 'sms', 'sent', -1),
                                            (1, 7, '2026-05-01', '2026-03-03', 'sms', 'sent', 1)
            """);
        await silo.MoveOnAsync();

        Assert.Equal(LiveNews.Totals, await subscription.NextAsync(silo.Stop));
    }

    [Fact]
    public async Task Pushes_come_at_most_four_times_a_second()
    {
        using var silo = new LiveSilo(database, new SiloOptions());
        using var subscription = silo.Hub.Subscribe(null);
        await silo.Hub.RunOnceAsync(silo.Stop);
        var began = Stopwatch.GetTimestamp();
        for (var push = 0; push < 4; push++)
        {
            await subscription.NextAsync(silo.Stop);
            await database.PlanAsync(1, 7, planned: 1, sent: 0);
            await silo.MoveOnAsync();
        }

        Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(950));
    }

    [Fact]
    public async Task Hub_without_subscribers_asks_nothing()
    {
        using var silo = new LiveSilo(database);
        silo.Hub.Subscribe(null).Dispose();

        Assert.False(await silo.Hub.RunOnceAsync(silo.Stop));
        Assert.Null(silo.Hub.Last);
    }
}
