using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Dealers;

namespace CampaignEngine.Silo.Tests.Dealers;

/// <summary>Dealers as <see cref="DealerStore"/> keeps them and <see cref="DealerCalls"/> reaches them.</summary>
public sealed class DealerStoreTests : IAsyncLifetime
{
    private const string Settings =
        """
        SELECT coalesce(max(convert_from(payloadbinary, 'UTF8')), '')
        FROM orleans.orleansstorage WHERE graintypestring LIKE '%dealer-settings%'
        """;

    private readonly EngineHost _engine = new();

    private DealerCalls Dealers => _engine.Part<DealerCalls>();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(
            EngineHost.Ledger("2026-07-15", 3) + "SH002,沪B00001,13800000001,2026-07-15,1\n");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_dealer_is_found_by_its_code_alone()
    {
        var id = await _engine.ScalarAsync<int>("SELECT id FROM dealer WHERE code = 'SH002'");
        Assert.Equal(id, await Dealers.FindAsync("SH002", CancellationToken.None));
        Assert.Null(await Dealers.FindAsync("sh002", CancellationToken.None));
    }

    [Fact]
    public async Task An_unknown_dealer_has_no_verdict_and_no_targets()
    {
        Assert.Null(await Dealers.TellAsync("NOPE", new DealerMessage.SuspensionAsked(), CancellationToken.None));
        Assert.Null(await _engine.Grains.GetGrain<IDealerGrain>(999)
            .TellAsync(new DealerMessage.SuspensionAsked(), DateTimeOffset.UnixEpoch));
        Assert.Equal([[]], await Dealers.TargetsAsync([999], CancellationToken.None));
    }

    [Fact]
    public async Task Dealers_that_are_read_side_by_side_leave_each_others_answers_alone()
    {
        var store = _engine.Part<IDealerStore>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 5_000), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (_, _) => Assert.NotNull(await store.LoadAsync(1)));
    }

    [Fact]
    public async Task A_suspension_is_answered_when_nothing_is_on_its_way_to_the_gateway_any_more()
    {
        await _engine.WakeForFirstTextAsync();
        await _engine.ExecuteAsync(
            "UPDATE outbox SET attempt = 'open', lease_until = clock_timestamp() + interval '300 milliseconds'");
        await TellAsync(new DealerMessage.SuspensionAsked());
        Assert.True(await _engine.ScalarAsync<bool>("SELECT bool_and(lease_until < clock_timestamp()) FROM outbox"));
    }

    [Fact]
    public async Task A_suspension_rests_the_dealers_terms_and_its_end_wakes_them_by_letters()
    {
        await TellAsync(new DealerMessage.SuspensionAsked());
        Assert.Equal("dealer", await _engine.ScalarAsync<string>("SELECT scope FROM hold"));
        await _engine.WakeForFirstTextAsync();
        Assert.Equal("SH001", await PausedAsync());

        await _engine.SetClockAsync("2026-04-20 07:00");
        await TellAsync(new DealerMessage.ReinstatementAsked());
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM hold"));
        Assert.Equal(3L, await _engine.ScalarAsync<long>("SELECT count(*) FROM letter"));
        await _engine.DeliverLettersAsync();
        Assert.Equal("", await PausedAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_suspension_asked_twice_is_ignored_and_posts_nothing()
    {
        Assert.Equal(VerdictKind.Applied, (await TellAsync(new DealerMessage.SuspensionAsked())).Kind);
        Assert.Equal(VerdictKind.Ignored, (await TellAsync(new DealerMessage.SuspensionAsked())).Kind);
        Assert.Equal(
            "suspended 1",
            await _engine.ScalarAsync<string>("SELECT phase || ' ' || turn_no FROM dealer WHERE code = 'SH001'"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM letter"));
    }

    [Fact]
    public async Task A_refused_target_leaves_the_dealer_as_it_was()
    {
        var verdict = await TellAsync(Set("2026-5-1", -1, 0));
        Assert.Equal((VerdictKind.Refused, "target-unsound"), (verdict.Kind, verdict.Rule));
        Assert.Equal("", await _engine.ScalarAsync<string>(Settings));
    }

    [Fact]
    public async Task A_target_set_anew_replaces_the_one_of_its_month_and_survives_its_grain()
    {
        await TellAsync(Set("2026-5-1", 10, 100));
        await TellAsync(Set("2026-5-9", 12, 120));
        var stored = JsonDocument.Parse(await _engine.ScalarAsync<string>(Settings)).RootElement;
        Assert.Equal("""[{"month":"2026-05-01","renewals":12,"premium":120}]""",
            stored.GetProperty("targets").GetRawText());

        await _engine.ForgetAsync();
        Assert.Equal([new Target(new DateOnly(2026, 5, 1), 12, 120)], await TargetsAsync());
    }

    [Fact]
    public async Task Targets_that_the_directory_kept_before_are_read_there_and_move_with_the_next_change()
    {
        await _engine.ExecuteAsync(
            """
            UPDATE dealer SET state = (state::jsonb
                || '{"targets": [{"month": "2026-05-01", "renewals": 7, "premium": 70}]}')::json
            """);
        var old = new Target(new DateOnly(2026, 5, 1), 7, 70);
        Assert.Equal([old], await TargetsAsync());

        await TellAsync(new DealerMessage.SuspensionAsked());
        Assert.DoesNotContain("renewals", await _engine.ScalarAsync<string>(
            "SELECT state::text FROM dealer WHERE code = 'SH001'"), StringComparison.Ordinal);
        await _engine.ForgetAsync();
        Assert.Equal([old], await TargetsAsync());
    }

    [Fact]
    public async Task Of_two_turns_on_the_same_dealer_one_is_overtaken_and_writes_nothing()
    {
        var store = _engine.Part<IDealerStore>();
        var stored = (await store.LoadAsync(1))!;
        var named = await store.CommitAsync(stored, Turn(stored, new DealerMessage.Renamed("Minhang")), Now);
        Assert.Equal(1, named!.TurnNo);
        var suspension = Turn(named, new DealerMessage.SuspensionAsked());
        Assert.Null(await store.CommitAsync(named with { TurnNo = 0 }, suspension, Now));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM hold"));
        var target = Set("2026-5-1", 1, 1);
        Assert.NotNull(await store.CommitAsync(named, Turn(named, target), Now));
        Assert.Null(await store.CommitAsync(named, Turn(named, target), Now));
    }

    [Fact]
    public async Task A_planned_year_with_its_reason_survives_its_grain()
    {
        var plan = new YearPlan(
            2026, new TargetInputs { ExpiringBase = 3, LastRate = 0.5m }, 2, 2, 6_000m,
            MonthlyWeights.From([], [], SeasonalLean.Usual), Ladder.Usual);
        await TellAsync(new DealerMessage.YearPlanned(plan, "王经理", "Board"));
        await _engine.ForgetAsync();
        var settings = (await Dealers.LookAsync(1, CancellationToken.None))!.Settings;
        Assert.Equal((plan, "Board"), (settings.Plans.Single(), settings.Edits.Single().Reason));
        Assert.Equal(6_000m, settings.Targets.Sum(target => target.Premium));
    }

    [Fact]
    public async Task A_dealer_stands_with_what_was_won_against_its_target()
    {
        await TellAsync(Set("2026-7-1", 2, 6_000));
        await RenewAsync();
        var standing = (await Dealers.StandAsync(1, 2026, Today, CancellationToken.None))!;
        var july = standing.Months[6];
        Assert.Equal(new MonthTotals(new DateOnly(2026, 7, 1), 3, 1, 0, 0, 4_100m), july.Totals);
        Assert.Equal((0.5m, 1_900m), (july.Attainment, july.PremiumGap));
        Assert.Equal(new Forecast(null, 1, 3, 0), july.Forecast);

        await RenewAsync();
        Assert.Equal(2, (await Dealers.StandAsync(1, 2026, Today, CancellationToken.None))!.Months[6].Totals.Won);
        await TellAsync(Set("2026-7-1", 4, 6_000) with { Reason = "Board" });
        Assert.Equal(2, (await Dealers.StandAsync(1, 2026, Today, CancellationToken.None))!.Months[6].Gap);
        Assert.Equal(0, (await Dealers.StandAsync(1, 2027, Today, CancellationToken.None))!.Months[6].Totals.Won);
        Assert.Null(await Dealers.StandAsync(999, 2026, Today, CancellationToken.None));
    }

    private async Task RenewAsync()
    {
        var policy = await _engine.ScalarAsync<long>(
            "SELECT min(policy_id) FROM policy_state WHERE dealer_id = 1 AND phase <> 'won'");
        await _engine.Part<Silo.Alarms.PolicyCalls>().SendAsync(
            policy, new Grains.Policies.PolicyMessage.Renewed(4_100m), null, CancellationToken.None);
        await _engine.FoldAsync();
    }

    private static DealerMessage.TargetSet Set(string month, int renewals, decimal premium) =>
        new(new Target(DateOnly.Parse(month), renewals, premium), "王经理");

    private static DateTimeOffset Now => new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private static DateOnly Today => new(2026, 4, 1);

    private static Turn<Dealer, DealerEffect> Turn(DealerRow row, DealerMessage message) =>
        DealerDecider.Decide(row.Dealer, message, Now);

    private async Task<Verdict> TellAsync(DealerMessage message) =>
        (await Dealers.TellAsync("SH001", message, CancellationToken.None))!;

    private async Task<Sequence<Target>> TargetsAsync() =>
        (await Dealers.TargetsAsync([1], CancellationToken.None))[0];

    private Task<string> PausedAsync() => _engine.ScalarAsync<string>(
        """
        SELECT coalesce(string_agg(DISTINCT code, ' '), '')
        FROM policy_state JOIN dealer ON dealer.id = dealer_id WHERE policy_state.phase = 'paused'
        """);
}
