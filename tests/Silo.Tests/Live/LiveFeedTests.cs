using CampaignEngine.Silo.Tests.Metrics;
using CampaignEngine.Silo.Tests.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Live;

public sealed class LiveFeedTests(TestDatabase database)
    : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    private readonly LiveSilo _silo = new(database);

    public Task InitializeAsync() => database.PrepareAsync(dealers: 200);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _silo.Dispose();

    [Fact]
    public async Task New_subscriber_gets_everything_then_the_clock_then_what_changes()
    {
        await database.PlanAsync(dealer: 1, campaign: 7, planned: 5, sent: 2);
        await _silo.Fold.RunOnceAsync(_silo.Stop);
        await using var screen = _silo.Watch(null, after: null);

        var all = await screen.ProgressAsync();
        Assert.Equal(1, all.Version);
        Assert.Equal(new TouchTotals(5, 3, 2, 0, 0, 0), Assert.Single(all.Campaigns).Progress.Touches);
        Assert.Equal(new DealerRef("SH001", "Dealer 1"), Assert.Single(all.Dealers).Dealer);
        Assert.Equal(new LiveDay(7, new DateOnly(2026, 3, 2), "sms", 2, 0, 0, 0), Assert.Single(all.Days));
        Assert.False((await screen.ClockAsync()).IsVirtual);

        await database.PlanAsync(dealer: 2, campaign: 7, planned: 1, sent: 1);
        await _silo.MoveOnAsync();

        var change = await screen.ProgressAsync();
        Assert.Equal(2, change.Version);
        Assert.Equal(6, Assert.Single(change.Campaigns).Progress.Touches.Planned);
        Assert.Equal("SH002", Assert.Single(change.Dealers).Dealer.Code);
        Assert.Equal(3, Assert.Single(change.Days).Sent);
    }

    [Fact]
    public async Task Empty_engine_still_tells_its_version_and_clock()
    {
        await database.RunAsync(
            "INSERT INTO rehearsal_clock (now, started_at, responses)"
            + " VALUES ('2026-03-01T00:00Z', now(), 'none')");
        await using var screen = _silo.Watch(null, after: null);

        Assert.Equal(0, (await screen.ProgressAsync()).Version);
        var start = DateTimeOffset.Parse("2026-03-01T00:00Z");
        Assert.Equal(new LiveClock(start, true), await screen.ClockAsync());
    }

    [Fact]
    public async Task Subscriber_who_resumes_gets_what_changed_meanwhile_and_only_that()
    {
        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await database.PlanAsync(2, 8, planned: 5, sent: 2);
        await _silo.Fold.RunOnceAsync(_silo.Stop);
        await using (var screen = _silo.Watch(null, after: null))
            Assert.Equal(2, (await screen.ProgressAsync()).Campaigns.Count);
        for (var turn = 0; turn < 20; turn++)
        {
            await database.PlanAsync(2, 8, planned: 1, sent: 1, day: "2026-03-05");
            await _silo.Fold.RunOnceAsync(_silo.Stop);
        }

        await using var again = _silo.Watch(null, after: 1);

        var missed = await again.ProgressAsync();
        Assert.Equal(21, missed.Version);
        var campaign = missed.Campaigns.Single();
        Assert.Equal((8, 25), (campaign.Id, campaign.Progress.Touches.Planned));
        Assert.Equal((new DateOnly(2026, 3, 5), 20), (missed.Days.Single().Day, missed.Days.Single().Sent));
    }

    [Fact]
    public async Task Subscriber_who_missed_nothing_gets_only_the_clock()
    {
        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await _silo.Fold.RunOnceAsync(_silo.Stop);
        await using var screen = _silo.Watch(null, after: 1);

        await screen.ClockAsync();
    }

    [Fact]
    public async Task Subscriber_ahead_of_a_restored_database_is_reset_and_then_follows()
    {
        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await _silo.Fold.RunOnceAsync(_silo.Stop);
        await using var screen = _silo.Watch(null, after: 900);

        var reset = await screen.NextAsync();
        Assert.Equal((LiveEvents.Reset, "1"), (reset.EventType, reset.EventId));
        await screen.ClockAsync();
        await database.PlanAsync(1, 7, planned: 1, sent: 0);
        await _silo.MoveOnAsync();
        Assert.Equal(6, (await screen.ProgressAsync()).Campaigns.Single().Progress.Touches.Planned);
    }

    [Fact]
    public async Task Database_restored_under_a_running_silo_resets_its_subscribers()
    {
        await database.RunAsync("UPDATE fold_version SET version = 50");
        await using var screen = _silo.Watch([1], after: 50);
        await screen.ClockAsync();
        await _silo.Hub.RunOnceAsync(_silo.Stop);
        await database.RunAsync("UPDATE fold_version SET version = 3");
        await _silo.Hub.RunOnceAsync(_silo.Stop);

        while (await screen.NextAsync() is var next)
            if (next.EventType == LiveEvents.Reset)
                break;
        Assert.Equal(3, screen.LastId);
    }

    [Fact]
    public async Task Dealer_never_sees_another_dealers_numbers()
    {
        await database.PlanAsync(dealer: 1, campaign: 7, planned: 500, sent: 200);
        await database.PlanAsync(dealer: 2, campaign: 7, planned: 3, sent: 1);
        await database.PlanAsync(dealer: 1, campaign: 9, planned: 500, sent: 200);
        await _silo.Fold.RunOnceAsync(_silo.Stop);
        await using var screen = _silo.Watch([2], after: null);

        var own = await screen.ProgressAsync();
        Assert.Equal((7L, 3L), (own.Campaigns.Single().Id, own.Campaigns.Single().Progress.Touches.Planned));
        Assert.Equal("SH002", own.Dealers.Single().Dealer.Code);
        Assert.Equal(1, own.Days.Single().Sent);
        await screen.ClockAsync();

        await _silo.Hub.RunOnceAsync(_silo.Stop);
        for (var turn = 0; turn < 10; turn++)
        {
            await database.PlanAsync(dealer: 1, campaign: 7, planned: 100, sent: 100);
            await _silo.MoveOnAsync();
        }
        await database.PlanAsync(dealer: 2, campaign: 7, planned: 1, sent: 1);
        await _silo.MoveOnAsync();
        Assert.Equal(4, (await screen.ProgressAsync()).Campaigns.Single().Progress.Touches.Planned);
    }

    [Fact]
    public async Task Caller_without_any_dealer_sees_nothing()
    {
        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await _silo.Fold.RunOnceAsync(_silo.Stop);
        await using var screen = _silo.Watch([], after: null);

        var none = await screen.ProgressAsync();
        Assert.Empty(none.Campaigns);
        Assert.Empty(none.Dealers);
        Assert.Empty(none.Days);
    }

    [Fact]
    public async Task Slow_subscriber_gets_the_newest_state_once()
    {
        await using var screen = _silo.Watch(null, after: 0);
        await screen.ClockAsync();
        await _silo.Hub.RunOnceAsync(_silo.Stop);
        for (var turn = 0; turn < 40; turn++)
        {
            await database.PlanAsync(1, 7, planned: 1, sent: 0);
            await _silo.MoveOnAsync();
        }

        var newest = await screen.ProgressAsync();
        Assert.Equal((40L, 40L), (newest.Version, newest.Campaigns.Single().Progress.Touches.Planned));
        await database.PlanAsync(1, 7, planned: 1, sent: 0);
        await _silo.MoveOnAsync();
        Assert.Equal(41, (await screen.ProgressAsync()).Version);
    }

    [Fact]
    public async Task Two_hundred_subscribers_each_get_their_own_and_leave_no_place_behind()
    {
        var screens = Enumerable.Range(1, 200).Select(dealer => _silo.Watch([dealer], after: 0)).ToArray();
        await Task.WhenAll(screens.Select(screen => screen.ClockAsync()));
        await _silo.Hub.RunOnceAsync(_silo.Stop);
        await database.RunAsync(
            """
            INSERT INTO metric_delta
            SELECT n, 7, '2026-05-01', '2026-03-02', 'sms', metric, n
            FROM generate_series(1, 200) AS n, unnest(ARRAY ['planned', 'sent']) AS metric
            """);
        await _silo.MoveOnAsync();

        var seen = await Task.WhenAll(screens.Select(screen => screen.ProgressAsync()));

        Assert.Equal(
            Enumerable.Range(1, 200).Select(dealer => (long)dealer),
            seen.Select(progress => progress.Campaigns.Single().Progress.Touches.Sent));
        Assert.All(seen, progress => Assert.Single(progress.Dealers));
        Assert.Equal(200, _silo.Hub.Count);
        foreach (var screen in screens)
            await screen.DisposeAsync();
        Assert.Equal(0, _silo.Hub.Count);
    }
}
