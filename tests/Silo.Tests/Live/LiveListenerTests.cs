using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Tests.Metrics;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Live;

public sealed class LiveListenerTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Listeners =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        + " AND application_name = 'campaign-listener' AND query LIKE '%LISTEN%'";

    public Task InitializeAsync() => database.PrepareAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Fold_reaches_the_screen_by_notification_alone()
    {
        var neverPolls = new SiloOptions { LiveWait = TimeSpan.FromMinutes(10), LiveGap = TimeSpan.Zero };
        using var silo = new LiveSilo(database, neverPolls);
        using var listener = silo.Listener();
        await using var screen = silo.Watch(null, after: 0);
        await screen.ClockAsync();
        await silo.Hub.StartAsync(silo.Stop);
        await listener.StartAsync(silo.Stop);
        await ListensAsync();

        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await silo.Fold.RunOnceAsync(silo.Stop);

        Assert.Equal(5, (await screen.ProgressAsync()).Campaigns.Single().Progress.Touches.Planned);
        await listener.StopAsync(silo.Stop);
        await silo.Hub.StopAsync(silo.Stop);
    }

    [Fact]
    public async Task Killed_connection_is_bridged_by_polling_and_listens_again()
    {
        using var silo = new LiveSilo(database);
        using var listener = silo.Listener();
        await using var screen = silo.Watch(null, after: 0);
        await screen.ClockAsync();
        await silo.Hub.StartAsync(silo.Stop);
        await listener.StartAsync(silo.Stop);
        await ListensAsync();

        await database.RunAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND application_name = 'campaign-listener'");
        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await silo.Fold.RunOnceAsync(silo.Stop);

        Assert.Equal(5, (await screen.ProgressAsync()).Campaigns.Single().Progress.Touches.Planned);
        await ListensAsync();
        await listener.StopAsync(silo.Stop);
        await silo.Hub.StopAsync(silo.Stop);
    }

    private Task ListensAsync() => Eventually.HoldsAsync(
        async () => await database.ReadAsync<long>(Listeners) == 1, "the listener listens");
}
