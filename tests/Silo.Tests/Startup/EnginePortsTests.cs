using System.Text;
using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Calendars;
using CampaignEngine.Silo.CallDesk;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class EnginePortsTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    private CallDeskPort CallDesk => new(_engine.Part<TaskDesk>(), _engine.Part<DealerCalls>());

    private CampaignPort Campaigns => new(_engine.Part<CampaignCalls>(), _engine.Part<CampaignPreview>());

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(
            EngineHost.Ledger("2026-07-15", 1) + "SH002,沪B00001,13800000001,2026-07-15,1\n");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData("SH001", true)]
    [InlineData("SH002", false)]
    [InlineData("NOPE", false)]
    public async Task A_task_is_taken_only_of_a_dealer_within_the_scope(string code, bool isTaken)
    {
        await OpenCallsAsync();
        var held = await CallDesk.TakeNextAsync(
            await ScopeAsync("SH001"), code, "li", CancellationToken.None);
        Assert.Equal(isTaken, held is not null);
    }

    [Fact]
    public async Task Without_a_dealer_the_whole_scope_is_looked_through_and_no_more()
    {
        await OpenCallsAsync();
        var scope = await ScopeAsync("SH001");
        Assert.NotNull(await CallDesk.TakeNextAsync(scope, null, "li", CancellationToken.None));
        Assert.Null(await CallDesk.TakeNextAsync(scope, null, "li", CancellationToken.None));
    }

    [Fact]
    public async Task A_report_or_return_under_an_old_lease_is_refused_and_of_no_task_unknown()
    {
        await OpenCallsAsync();
        var held = (await CallDesk.TakeNextAsync(DealerScope.All, null, "li", CancellationToken.None))!;
        var late = new CallOutcome(held.TaskId, held.Epoch + 1, Disposition.NoAnswer, null, null, false);
        Assert.Equal("lease-lost", (await CallDesk.OutcomeAsync(late, "li", CancellationToken.None))!.Rule);
        Assert.Null(
            await CallDesk.OutcomeAsync(late with { TaskId = 999_999 }, "li", CancellationToken.None));
        var release = await CallDesk.ReleaseAsync(held.TaskId, held.Epoch + 1, CancellationToken.None);
        Assert.Equal("lease-lost", release!.Rule);
        Assert.Null(await CallDesk.ReleaseAsync(999_999, 1, CancellationToken.None));
    }

    [Fact]
    public async Task A_taken_name_is_refused_and_an_unknown_campaign_has_no_answer()
    {
        var plan = new CampaignPlan("summer", 1, Audience.Everybody);
        var first = await Campaigns.DraftAsync(plan, "test", CancellationToken.None);
        var second = await Campaigns.DraftAsync(plan, "test", CancellationToken.None);
        Assert.Equal(VerdictKind.Applied, first.Verdict.Kind);
        Assert.Equal((VerdictKind.Refused, "name-taken"), (second.Verdict.Kind, second.Verdict.Rule));
        Assert.Null(await Campaigns.RedraftAsync(999_999, plan, "test", CancellationToken.None));
    }

    [Fact]
    public async Task The_clock_is_virtual_only_while_a_rehearsal_runs()
    {
        var clock = new ClockPort(
            _engine.Part<Databases>(), _engine.Part<RehearsalClock>(), _engine.Part<RehearsalPace>());
        var rehearsed = await clock.NowAsync(CancellationToken.None);
        Assert.Equal((new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero), true, "max"),
            (rehearsed.Now, rehearsed.IsVirtual, rehearsed.Speed));
        await _engine.ExecuteAsync("DELETE FROM rehearsal_clock");
        var real = await clock.NowAsync(CancellationToken.None);
        Assert.Equal((false, null), (real.IsVirtual, real.Speed));
    }

    [Fact]
    public async Task Staff_can_report_a_refusal_and_its_end()
    {
        var port = new OptOutPort(_engine.Part<OptOuts>(), _engine.Part<EngineClock>());
        var policy = await _engine.ScalarAsync<long>("SELECT min(id) FROM policy");
        await port.ApplyAsync(policy, Channel.Sms, isOptOut: true, "li", CancellationToken.None);
        Assert.Equal(
            "reported-by-staff", await _engine.ScalarAsync<string>("SELECT reason FROM contact_block"));
        await port.ApplyAsync(policy, Channel.Sms, isOptOut: false, "li", CancellationToken.None);
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
    }

    [Fact]
    public async Task A_ledger_is_taken_for_the_dealers_in_scope_only()
    {
        var imports = new ImportPort(
            _engine.Part<Imports>(), _engine.Part<Previews>(), _engine.Part<ImportLoop>(), _engine.Part<PreviewLoop>());
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(
            EngineHost.Ledger("2026-07-15", 2, first: 5) + "SH002,沪B00009,13800000009,2026-07-15,1\n"));
        var id = await imports.AcceptAsync(
            body, "own.csv", null, false, await ScopeAsync("SH001"), "li", CancellationToken.None);
        await _engine.Part<ImportLoop>().RunOnceAsync(CancellationToken.None);
        Assert.Equal("done 2 1 li", await _engine.ScalarAsync<string>(
            $"SELECT concat_ws(' ', state, added, rejected, created_by) FROM import_job WHERE id = {id}"));
    }

    [Fact]
    public async Task A_published_year_re_plans_what_it_concerns()
    {
        var calendar = new CalendarPort(_engine.Part<CalendarYears>());
        var file = new CalendarFile(2027, [new DateOnly(2027, 1, 1)], [], "notice");
        await calendar.PublishAsync(file, "li", CancellationToken.None);
        Assert.Equal(2L, await _engine.ScalarAsync<long>("SELECT count(*) FROM letter"));
        await _engine.DeliverLettersAsync();
        Assert.Equal(2L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM journal WHERE message = 'calendar-published'"));
    }

    [Theory]
    [InlineData(null, "SH001")]
    [InlineData("SH001", "SH001")]
    [InlineData("SH002", "")]
    [InlineData("NOPE", "")]
    public async Task A_watcher_is_told_of_dealers_within_its_scope_in_the_names_of_the_wire(string? code, string told)
    {
        await _engine.FoldAsync();
        var live = new LivePort(_engine.Part<LiveFeed>(), _engine.Part<DealerCalls>());
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var events = live.WatchAsync(await ScopeAsync("SH001"), code, null, stop.Token)
            .GetAsyncEnumerator(stop.Token);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(LiveEvents.Progress, events.Current.EventType);
        using var progress = JsonDocument.Parse(events.Current.Data);
        var parts = progress.RootElement.GetProperty("dealers").EnumerateArray();
        Assert.Equal(told, string.Join(
            ' ', parts.Select(part => part.GetProperty("dealer").GetProperty("code").GetString())));
    }

    private async Task OpenCallsAsync()
    {
        await _engine.SetClockAsync("2026-04-17 19:45");
        await _engine.WakeAllAsync();
    }

    private async Task<DealerScope> ScopeAsync(string code) => DealerScope.Of(
        [(await _engine.Part<DealerCalls>().FindAsync(code, CancellationToken.None))!.Value], [code]);
}
