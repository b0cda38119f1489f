using System.Text;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Ledger.Books;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CampaignEngine.Silo.Tests.Ledger;

public sealed class SignsOfLifeTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_ledger_that_waits_behind_a_long_one_is_not_declared_dead_by_another_silo()
    {
        var clock = new FakeTimeProvider();
        var imports = Owner(clock);
        await AcceptAsync(imports, 1);
        await AcceptAsync(imports, 2);
        // The chunk waits for this lock, as it would behind a long one.
        var held = await _engine.HoldAsync("SELECT pg_advisory_xact_lock(hashtext('campaign-import'))");
        var merging = Task.Run(() => imports.RunOnceAsync(CancellationToken.None));
        await _engine.WaitingAsync(1);
        await AgeAsync();
        await Eventually.HoldsAsync(
            async () =>
            {
                clock.Advance(TimeSpan.FromMinutes(1));
                return await StaleAsync() == 0;
            },
            "both imports show life");
        await LookAsync();
        await held.DisposeAsync();
        await merging;

        Assert.True(await imports.RunOnceAsync(CancellationToken.None));
        Assert.Equal("done done", await StatesAsync());
    }

    [Fact]
    public async Task A_ledger_whose_silo_is_gone_is_declared_dead_by_another()
    {
        await AcceptAsync(_engine.Part<Imports>(), 1);
        await AgeAsync();
        await LookAsync();

        Assert.Equal("failed", await StatesAsync());
        Assert.False(await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None));
    }

    private Imports Owner(TimeProvider clock) => new(
        _engine.Part<Databases>(), _engine.Part<LedgerStore>(), _engine.Part<LedgerDoor>(), _engine.Part<BookWorks>(),
        new SiloOptions(), clock, NullLogger<Imports>.Instance);

    private static async Task AcceptAsync(Imports imports, int first)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(EngineHost.Ledger("2026-07-15", 1, first)));
        await imports.AcceptAsync(
            body, new Arrival("ledger.csv", null, "test") { FoundsDealers = true }, CancellationToken.None);
    }

    private Task AgeAsync() => _engine.ExecuteAsync("UPDATE import_job SET alive_at = alive_at - interval '3 minutes'");

    private async Task LookAsync()
    {
        await using var other = await _engine.StartAsync();
        Assert.False(await other.Part<Imports>().RunOnceAsync(CancellationToken.None));
    }

    private Task<long> StaleAsync() => _engine.ScalarAsync<long>(
        "SELECT count(*) FROM import_job WHERE alive_at < clock_timestamp() - interval '2 minutes'");

    private Task<string> StatesAsync() =>
        _engine.ScalarAsync<string>("SELECT string_agg(state, ' ' ORDER BY id) FROM import_job");
}
