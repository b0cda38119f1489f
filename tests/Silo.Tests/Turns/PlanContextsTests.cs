using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Calendars;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Tests.Turns;

public sealed class PlanContextsTests : IAsyncLifetime
{
    private static readonly DateOnly Wednesday = new(2031, 1, 1);

    private readonly EngineHost _engine = new();
    private PlanKey _plan;

    private PlanContexts Contexts => _engine.Part<PlanContexts>();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 1));
        _plan = (await _engine.LoadAsync((await _engine.PolicyIdsAsync())[0])).Policy!.Plan;
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Turns_of_one_plan_at_one_instant_share_their_context()
    {
        var first = await Contexts.ForAsync(_plan, TurnKit.Now, null);
        Assert.Same(first, await Contexts.ForAsync(_plan, TurnKit.Now, null));
        var later = await Contexts.ForAsync(_plan, TurnKit.Now.AddSeconds(1), null);
        Assert.NotSame(first, later);
        Assert.Same(first.Playbook, later.Playbook);
        Assert.Equal(("bdc-90", "Asia/Shanghai"), (first.Playbook.Name, first.Zone.Id));
    }

    [Fact]
    public async Task A_calendar_published_meanwhile_is_known_to_whoever_asks_as_of_then()
    {
        Assert.True(await IsWorkdayAsync(null));
        await _engine.ExecuteAsync(
            """
            INSERT INTO calendar_year (year, source, added_at, added_by) VALUES (2031, 'test', now(), 'test');
            INSERT INTO calendar_day (day, year, is_workday) VALUES ('2031-01-01', 2031, false);
            """);
        Assert.False(await IsWorkdayAsync(await InstantAsync()));
    }

    [Fact]
    public async Task A_hold_of_its_campaign_or_dealer_rests_the_plan()
    {
        Assert.False((await Contexts.ForAsync(_plan, TurnKit.Now, null)).IsHeld);
        await _engine.ExecuteAsync(
            $"INSERT INTO hold (scope, key, since) VALUES ('campaign', '{_plan.CampaignId}', now())");
        Assert.True((await Contexts.ForAsync(_plan, TurnKit.Now, await InstantAsync())).IsHeld);
        await _engine.ExecuteAsync($"UPDATE hold SET scope = 'dealer', key = '{_plan.DealerId + 1}'");
        Assert.False((await Contexts.ForAsync(_plan, TurnKit.Now, await InstantAsync())).IsHeld);
        await _engine.ExecuteAsync($"UPDATE hold SET key = '{_plan.DealerId}'");
        Assert.True((await Contexts.ForAsync(_plan, TurnKit.Now, await InstantAsync())).IsHeld);
    }

    [Fact]
    public async Task A_playbook_without_a_campaign_rests_on_the_calendar_as_it_is_stored_now()
    {
        var before = await Contexts.ForPlaybookAsync(_plan.PlaybookId, CancellationToken.None);
        Assert.True(before.Calendar.IsProvisional(Wednesday));
        await _engine.Part<CalendarYears>().PublishAsync(
            new CalendarFile(2031, [Wednesday], [], "test"), "test", CancellationToken.None);
        var after = await Contexts.ForPlaybookAsync(_plan.PlaybookId, CancellationToken.None);
        Assert.False(after.Calendar.IsWorkday(Wednesday));
        Assert.Equal(
            ("bdc-90", "Asia/Shanghai", false), (after.Playbook.Name, after.Zone.Id, after.IsHeld));
    }

    private async Task<bool> IsWorkdayAsync(DateTimeOffset? asOf) =>
        (await Contexts.ForAsync(_plan, TurnKit.Now, asOf)).Calendar.IsWorkday(Wednesday);

    private async Task<DateTimeOffset> InstantAsync() =>
        new(await _engine.ScalarAsync<DateTime>("SELECT clock_timestamp()"));
}
