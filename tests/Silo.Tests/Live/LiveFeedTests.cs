using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Tests.Metrics;
using CampaignEngine.Silo.Tests.Storage;
using CampaignEngine.Silo.Turns;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Live;

/// <summary>What subscribers see, months that run as <c>LiveMonths</c> shows them included.</summary>
public sealed class LiveFeedTests : IAsyncLifetime
{
    private LiveSilo _silo = null!;

    private TestDatabase Database => _silo.Database;

    public async Task InitializeAsync() => _silo = await LiveSilo.StartAsync(dealers: 10);

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task New_subscriber_gets_everything_then_the_clock_then_what_changes()
    {
        await _silo.MoveOnAsync(dealer: 1, planned: 5, sent: 2);
        await using var screen = _silo.Watch(null, after: null);

        var all = await screen.ProgressAsync();
        Assert.Equal(1, all.Version);
        Assert.Equal(new TouchTotals(5, 3, 2, 0, 0, 0), Assert.Single(all.Campaigns).Progress.Touches);
        Assert.Equal(new DealerRef("SH001", "Dealer 1"), Assert.Single(all.Dealers).Dealer);
        Assert.Equal(new LiveDay(7, new DateOnly(2026, 3, 2), "sms", 2, 0, 0, 0), Assert.Single(all.Days));
        Assert.False((await screen.ClockAsync()).IsVirtual);

        await _silo.MoveOnAsync(dealer: 2, planned: 1, sent: 1);

        var change = await screen.ProgressAsync();
        Assert.Equal(2, change.Version);
        Assert.Equal(6, Assert.Single(change.Campaigns).Progress.Touches.Planned);
        Assert.Equal("SH002", Assert.Single(change.Dealers).Dealer.Code);
        Assert.Equal(3, Assert.Single(change.Days).Sent);
    }

    [Fact]
    public async Task Empty_engine_still_tells_its_version_and_clock()
    {
        await Database.RunAsync(
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
        await _silo.MoveOnAsync(dealer: 1, planned: 5, sent: 2);
        LiveEventId last;
        await using (var screen = _silo.Watch(null, after: null))
        {
            Assert.Single((await screen.ProgressAsync()).Dealers);
            last = screen.LastId;
        }
        for (var turn = 0; turn < 20; turn++)
        {
            await Database.PlanAsync(2, 8, planned: 1, sent: 1, day: "2026-03-05");
            await _silo.Engine.FoldAsync();
        }

        await using var again = _silo.Watch(null, last);

        var missed = await again.ProgressAsync();
        Assert.Equal(21, missed.Version);
        var campaign = missed.Campaigns.Single();
        Assert.Equal((8, 20), (campaign.Id, campaign.Progress.Touches.Planned));
        Assert.Equal("SH002", missed.Dealers.Single().Dealer.Code);
        Assert.Equal((new DateOnly(2026, 3, 5), 20), (missed.Days.Single().Day, missed.Days.Single().Sent));
    }

    [Fact]
    public async Task Subscriber_who_missed_nothing_gets_only_the_clock()
    {
        await _silo.MoveOnAsync(dealer: 1, planned: 5, sent: 2);
        await using var screen = _silo.Watch(null, await _silo.IdAsync(1));

        await screen.ClockAsync();
    }

    [Theory]
    [InlineData(null, 900)]
    [InlineData("0123456789abcdef", 1)]
    [InlineData("", 1)]
    public async Task Id_of_the_future_of_another_history_or_of_an_earlier_program_is_reset_once_and_gets_everything(
        string? epoch, long version)
    {
        await _silo.MoveOnAsync(dealer: 1, planned: 5, sent: 2);
        var own = await _silo.IdAsync(version);
        await using var screen = _silo.Watch(null, own with { Epoch = epoch ?? own.Epoch });

        var reset = await screen.NextAsync();
        Assert.Equal((LiveEvents.Reset, $"{own with { Version = 0 }}"), (reset.EventType, reset.EventId));
        var all = Assert.IsType<LiveProgress>((await screen.NextAsync()).Data.Value);
        Assert.Equal((1, 5), (all.Version, all.Campaigns.Single().Progress.Touches.Planned));
        await screen.ClockAsync();
        await _silo.MoveOnAsync(dealer: 1, planned: 1);
        Assert.Equal(6, (await screen.ProgressAsync()).Campaigns.Single().Progress.Touches.Planned);
    }

    [Fact]
    public async Task A_renewal_moves_what_the_month_that_runs_comes_to()
    {
        var today = LocalTime.DayOf(
            await _silo.Engine.Part<EngineClock>().NowAsync(_silo.Stop),
            TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone));
        var month = new DateOnly(today.Year, today.Month, 1);
        await _silo.Engine.Part<DealerCalls>().TellAsync(
            "SH001", new DealerMessage.TargetSet(new Target(month, 8, 0), "manager"), _silo.Stop);
        await _silo.EndAsync(dealer: 1, month, ("terms", 10), ("won", 4));
        await _silo.EndAsync(dealer: 2, month, ("terms", 5));
        await using var screen = _silo.Watch(null, after: null);

        var all = await screen.ProgressAsync();
        Assert.Equal(["SH001 4/8 4", "SH002 0/ "], all.Months!.Select(Text));
        Assert.Equal((2, 4, 4), (all.Group!.Dealers, all.Group.Won, all.Group.Gap));
        Assert.Equal((4, 10), (all.Months![0].Month.Forecast!.Low, all.Months[0].Month.Forecast!.High));

        await _silo.EndAsync(dealer: 1, month, ("won", 1));
        var news = await screen.ProgressAsync();
        Assert.Equal(["SH001 5/8 3"], news.Months!.Select(Text));
        Assert.Equal((2, 5, 0.625m), (news.Group!.Dealers, news.Group.Won, news.Group.Attainment));

        static string Text(LiveDealerMonth one) =>
            $"{one.Dealer.Code} {one.Month.Won}/{one.Month.Renewals} {one.Month.Gap}";
    }

    [Fact]
    public async Task Dealer_never_sees_another_dealers_numbers()
    {
        await Database.PlanAsync(dealer: 1, campaign: 7, planned: 500, sent: 200);
        await Database.PlanAsync(dealer: 2, campaign: 7, planned: 3, sent: 1);
        await Database.PlanAsync(dealer: 1, campaign: 9, planned: 500, sent: 200);
        await _silo.Engine.FoldAsync();
        await using var screen = _silo.Watch([2], after: null);

        var own = await screen.ProgressAsync();
        Assert.Equal((7L, 3L), (own.Campaigns.Single().Id, own.Campaigns.Single().Progress.Touches.Planned));
        Assert.Equal("SH002", own.Dealers.Single().Dealer.Code);
        Assert.Equal(1, own.Days.Single().Sent);

        for (var turn = 0; turn < 10; turn++)
            await _silo.MoveOnAsync(dealer: 1, planned: 100, sent: 100);
        await _silo.MoveOnAsync(dealer: 2, planned: 1, sent: 1);
        Assert.Equal(4, (await screen.ProgressAsync()).Campaigns.Single().Progress.Touches.Planned);
    }

    [Fact]
    public async Task Caller_without_any_dealer_sees_nothing()
    {
        await _silo.MoveOnAsync(dealer: 1, planned: 5, sent: 2);
        await using var screen = _silo.Watch([], after: null);

        var none = await screen.ProgressAsync();
        Assert.Empty(none.Campaigns);
        Assert.Empty(none.Dealers);
        Assert.Empty(none.Days);
    }

    [Fact]
    public async Task Slow_subscriber_gets_the_newest_state_once_and_delays_nobody()
    {
        await using var slow = _silo.Watch(null, after: null);
        await using var quick = _silo.Watch(null, after: null);
        await slow.ProgressAsync();
        for (var turn = 1; turn <= 40; turn++)
        {
            await _silo.MoveOnAsync(dealer: 1, planned: 1);
            await quick.UntilPlannedAsync(turn);
        }

        Assert.InRange(await slow.UntilPlannedAsync(40), 1, 2);
        await _silo.MoveOnAsync(dealer: 1, planned: 1);
        Assert.Equal(41, (await slow.ProgressAsync()).Version);
    }
}
