using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Campaigns;

namespace CampaignEngine.Silo.Tests.Campaigns;

public sealed class DealerGrainsTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    private DealerGrains Dealers => _engine.Part<DealerGrains>();

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
    public async Task An_unknown_dealer_has_no_verdict() =>
        Assert.Null(
            await Dealers.DecideAsync("NOPE", new DealerMessage.SuspensionAsked(), CancellationToken.None));

    [Fact]
    public async Task A_suspension_rests_the_dealers_terms_and_its_end_wakes_them()
    {
        await DecideAsync(new DealerMessage.SuspensionAsked());
        await _engine.WakeForFirstTextAsync();
        Assert.Equal("SH001", await PausedAsync());

        await _engine.SetClockAsync("2026-04-20 07:00");
        await DecideAsync(new DealerMessage.ReinstatementAsked());
        await _engine.DeliverLettersAsync();
        Assert.Equal("", await PausedAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_suspension_asked_twice_is_ignored_and_tells_no_term()
    {
        Assert.Equal(VerdictKind.Applied, (await DecideAsync(new DealerMessage.SuspensionAsked())).Kind);
        Assert.Equal(VerdictKind.Ignored, (await DecideAsync(new DealerMessage.SuspensionAsked())).Kind);
        Assert.Equal(
            "suspended", await _engine.ScalarAsync<string>("SELECT phase FROM dealer WHERE code = 'SH001'"));
        Assert.Equal(0L, await LettersAsync());
    }

    [Fact]
    public async Task A_refused_target_leaves_the_dealer_as_it_was()
    {
        const string sql = "SELECT state::text FROM dealer WHERE code = 'SH001'";
        var before = await _engine.ScalarAsync<string>(sql);
        var verdict = await DecideAsync(
            new DealerMessage.TargetSet(new Target(new DateOnly(2026, 5, 1), -1, 0)));
        Assert.Equal((VerdictKind.Refused, "target-negative"), (verdict.Kind, verdict.Rule));
        Assert.Equal(before, await _engine.ScalarAsync<string>(sql));
    }

    [Fact]
    public async Task A_target_set_anew_replaces_the_one_of_its_month()
    {
        await DecideAsync(new DealerMessage.TargetSet(new Target(new DateOnly(2026, 5, 1), 10, 100)));
        await DecideAsync(new DealerMessage.TargetSet(new Target(new DateOnly(2026, 5, 9), 12, 120)));
        Assert.Equal(
            """[{"month": "2026-05-01", "premium": 120, "renewals": 12}]""",
            await _engine.ScalarAsync<string>(
                "SELECT (state::jsonb -> 'targets')::text FROM dealer WHERE code = 'SH001'"));
    }

    private async Task<Verdict> DecideAsync(DealerMessage message) =>
        (await Dealers.DecideAsync("SH001", message, CancellationToken.None))!;

    private Task<long> LettersAsync() => _engine.ScalarAsync<long>("SELECT count(*) FROM letter");

    private Task<string> PausedAsync() => _engine.ScalarAsync<string>(
        """
        SELECT coalesce(string_agg(DISTINCT code, ' '), '')
        FROM policy_state JOIN dealer ON dealer.id = dealer_id WHERE policy_state.phase = 'paused'
        """);
}
