using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.CallDesk;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Campaigns;

public sealed class CampaignCallsTests : IAsyncLifetime
{
    private const string TermsAreLocked = "SELECT pg_advisory_xact_lock(hashtext('campaign-import'))";

    private readonly EngineHost _engine = new();

    private CampaignCalls Campaigns => _engine.Part<CampaignCalls>();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    public static TheoryData<CampaignMessage> Stops =>
        [new CampaignMessage.HoldAsked(), new CampaignMessage.EndAsked()];

    [Theory]
    [MemberData(nameof(Stops))]
    public async Task After_the_answer_nothing_leaves_however_slow_the_gateway_is(CampaignMessage message)
    {
        _engine.Gateway.Traits = _engine.Gateway.Traits with { MaxInFlight = 3 };
        var id = await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 10));
        await _engine.WakeForFirstTextAsync();
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        _engine.Gateway.During = () =>
        {
            asked.TrySetResult();
            return answer.Task;
        };
        var sending = Task.Run(() => _engine.Outbox.RunOnceAsync(CancellationToken.None));
        await asked.Task;
        var stopping = Task.Run(() => Campaigns.DecideAsync(id, message, CancellationToken.None));
        await Eventually.HoldsAsync(
            async () => await _engine.ScalarAsync<long>("SELECT count(*) FROM hold") == 1, "the hold is committed");
        // Another sender sees the hold at once; what is on its way to the gateway keeps the answer waiting.
        await _engine.Create<OutboxDoor>().RunOnceAsync(CancellationToken.None);
        Assert.Equal(3, _engine.Gateway.Sent.Count);
        Assert.False(stopping.IsCompleted);
        answer.SetResult();
        await stopping;

        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox WHERE attempt = 'open'"));
        await sending;
        while (await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox") > 0)
            await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        Assert.Equal(3, _engine.Gateway.Sent.Count);
        Assert.Equal(7L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM touch WHERE channel = 'sms' AND rule = 'paused'"));
    }

    [Fact]
    public async Task The_desk_hands_out_no_call_of_a_paused_campaign_and_all_of_them_after_its_release()
    {
        var id = await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 3));
        await _engine.SetClockAsync("2026-04-17 19:45");
        await _engine.WakeAllAsync();
        await DecideAsync(id, new CampaignMessage.HoldAsked());
        Assert.Null(await TakeAsync());
        await DecideAsync(id, new CampaignMessage.ReleaseAsked());
        Assert.NotNull(await TakeAsync());
    }

    [Fact]
    public async Task A_pause_in_the_middle_of_an_enrolment_is_answered_while_the_enrolment_waits_and_it_goes_on()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5));
        var id = await DraftAsync("spring");
        await DecideAsync(id, new CampaignMessage.LaunchAsked());
        var held = await _engine.HoldAsync(TermsAreLocked);
        var chunk = Task.Run(() => _engine.Part<CampaignOrders>().RunOnceAsync(CancellationToken.None));
        await _engine.WaitingAsync(1);
        var verdict = await DecideAsync(id, new CampaignMessage.HoldAsked());
        Assert.Equal((VerdictKind.Applied, false), (verdict.Kind, chunk.IsCompleted));
        await held.DisposeAsync();
        await chunk;

        Assert.Equal("paused", await _engine.ScalarAsync<string>("SELECT phase FROM campaign WHERE NOT at_work"));
        Assert.Equal(5L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state"));
    }

    [Theory]
    [InlineData(true, 5, "enrol-audience 5, resume-terms 5")]
    [InlineData(false, 2, "enrol-audience 2, withdraw-terms 2")]
    public async Task An_enrolment_outlives_a_pause_and_its_release_but_not_the_end(
        bool isReleased, int enrolled, string orders)
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 5));
        await using var silo = await _engine.StartAsync(bulkChunk: 2);
        var id = await DraftAsync("spring");
        await DecideAsync(id, new CampaignMessage.LaunchAsked());
        await silo.Part<CampaignOrders>().RunOnceAsync(CancellationToken.None);
        await DecideAsync(id, new CampaignMessage.HoldAsked());
        await DecideAsync(id, isReleased ? new CampaignMessage.ReleaseAsked() : new CampaignMessage.EndAsked());
        while (await silo.Part<CampaignOrders>().RunOnceAsync(CancellationToken.None))
            continue;

        Assert.Equal(enrolled, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state"));
        Assert.Equal(orders, await _engine.ScalarAsync<string>(
            "SELECT string_agg(kind || ' ' || done, ', ' ORDER BY no) "
            + "FROM campaign_order WHERE finished_at IS NOT NULL"));
        await _engine.DeliverLettersAsync();
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_pause_that_is_asked_for_twice_finds_nothing_left_to_do()
    {
        var id = await _engine.LaunchAsync();
        Assert.Equal(VerdictKind.Applied, (await DecideAsync(id, new CampaignMessage.HoldAsked())).Kind);
        Assert.Equal(VerdictKind.Ignored, (await DecideAsync(id, new CampaignMessage.HoldAsked())).Kind);
    }

    [Fact]
    public async Task A_campaign_that_is_active_twice_answers_from_what_the_other_has_committed()
    {
        var id = await _engine.LaunchAsync();
        await using var second = await _engine.StartAsync();
        await DecideAsync(id, new CampaignMessage.HoldAsked());
        var released = await second.Part<CampaignCalls>().DecideAsync(
            id, new CampaignMessage.ReleaseAsked(), CancellationToken.None);
        Assert.Equal(VerdictKind.Applied, released!.Kind);
        Assert.Equal(VerdictKind.Applied, (await DecideAsync(id, new CampaignMessage.HoldAsked())).Kind);
    }

    [Fact]
    public async Task A_draft_does_not_get_the_name_of_another_campaign()
    {
        await DraftAsync("spring");
        var id = await DraftAsync("summer");
        var verdict = await DecideAsync(id, new CampaignMessage.Redrafted("spring", 1, Audience.Everybody));
        Assert.Equal(Verdict.Refused(CampaignDecider.NameTaken), verdict);
        Assert.Null(await Campaigns.DecideAsync(
            999_999, new CampaignMessage.LaunchAsked(), CancellationToken.None));
    }

    private async Task<long> DraftAsync(string name) => (await Campaigns.DraftAsync(
        new Campaign(CampaignPhase.Draft, name, 1, Audience.Everybody), "test", CancellationToken.None))!.Value;

    private async Task<Verdict> DecideAsync(long id, CampaignMessage message) =>
        (await Campaigns.DecideAsync(id, message, CancellationToken.None))!;

    private Task<TakenTask?> TakeAsync() =>
        _engine.Part<TaskDesk>().TakeNextAsync(null, "li", CancellationToken.None);
}
