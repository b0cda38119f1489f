using System.Diagnostics;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Metrics;

public sealed class FoldDoorTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    public Task InitializeAsync() => database.ClearAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Fold_adds_deltas_to_totals_and_days_and_takes_them_away()
    {
        await database.PlanAsync(dealer: 1, campaign: 7, planned: 5, sent: 2);
        await database.PlanAsync(dealer: 1, campaign: 7, planned: 3, sent: 1);

        Assert.Equal(8, await FoldAsync());

        Assert.Equal(8, await database.TotalAsync("sms", "planned"));
        Assert.Equal(5, await database.TotalAsync("sms", "pending"));
        Assert.Equal(3, await database.TotalAsync("sms", "sent"));
        Assert.Equal(2, await database.TotalAsync("", "terms"));
        Assert.Equal("sent=3", await database.ReadAsync<string>(
            "SELECT string_agg(metric || '=' || amount, ' ') FROM touch_day WHERE day = '2026-03-02'"));
        Assert.Equal(0, await database.ReadAsync<long>("SELECT count(*) FROM metric_delta"));
    }

    [Fact]
    public async Task Folding_twice_adds_nothing_and_makes_no_version()
    {
        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await FoldAsync();

        Assert.Equal(0, await FoldAsync());

        Assert.Equal(5, await database.TotalAsync("sms", "planned"));
        Assert.Equal(1, await database.ReadAsync<long>("SELECT version FROM fold_version"));
    }

    [Fact]
    public async Task Only_changed_rows_carry_the_new_version()
    {
        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await FoldAsync();
        await database.PlanAsync(2, 7, planned: 1, sent: 0);
        await FoldAsync();

        Assert.Equal("1 1 1 1 2 2 2", await database.ReadAsync<string>(
            "SELECT string_agg(version::text, ' ' ORDER BY dealer_id) FROM dealer_total"));
        Assert.Equal(2, await database.ReadAsync<long>("SELECT version FROM fold_version"));
    }

    [Fact]
    public async Task Full_fold_takes_whole_transactions_so_that_it_stays_balanced()
    {
        for (var turn = 0; turn < 10; turn++)
            await database.PlanAsync(1, 7, planned: 4, sent: 1);

        Assert.Equal(8, await FoldAsync(limit: 5));

        Assert.Empty(await new TotalsCheck(database.Databases).FindAsync(CancellationToken.None));
        Assert.Equal(
            await database.TotalAsync("sms", "planned"),
            await database.TotalAsync("sms", "sent") + await database.TotalAsync("sms", "pending"));
        Assert.Equal(8, await database.TotalAsync("sms", "planned"));
    }

    [Fact]
    public async Task Fold_stands_back_while_another_silo_folds()
    {
        await database.PlanAsync(1, 7, planned: 1, sent: 0);
        await using var other = await database.Databases.Engine.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var locking = other.Command(Sql.Load("Metrics/try_lock_fold.sql"));
        Assert.Equal(true, await locking.ExecuteScalarAsync());

        Assert.Equal(0, await FoldAsync());
        await transaction.RollbackAsync();
        Assert.Equal(3, await FoldAsync() - 1);
    }

    [Fact]
    public async Task Eight_folders_and_busy_turns_never_count_twice_nor_lose_a_delta()
    {
        const int Writers = 4;
        const int Turns = 60;
        using var written = new CancellationTokenSource();
        var folders = Enumerable.Range(0, 8).Select(_ => FoldUntilAsync(written.Token)).ToArray();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            for (var turn = 0; turn < Turns; turn++)
                await database.PlanAsync(writer, 7, planned: 3, sent: 1);
        }));
        await written.CancelAsync();
        await Task.WhenAll(folders);
        while (await FoldAsync(limit: 50) > 0)
        {
        }

        Assert.Equal(Writers * Turns * 3, await database.TotalAsync("sms", "planned"));
        Assert.Equal(Writers * Turns, await database.TotalAsync("sms", "sent"));
        Assert.Equal(Writers * Turns, await database.ReadAsync<decimal>("SELECT sum(amount) FROM touch_day"));
        Assert.Equal(0, await database.ReadAsync<long>("SELECT count(*) FROM metric_delta"));
    }

    [Fact]
    public async Task Twenty_thousand_deltas_fold_in_well_under_a_second()
    {
        await database.RunAsync(
            """
            INSERT INTO metric_delta
            SELECT n % 200, 7, date '2026-05-01' + (n % 3) * 31, date '2026-03-01' + n % 10, 'sms', metric, 1
            FROM generate_series(1, 5000) AS n,
                 unnest(ARRAY ['planned', 'pending', 'sent', 'delivered']) AS metric
            """);
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(20_000, await FoldAsync());
        // Three times what a busy two-core machine needed, so that a plan gone wrong shows and a slow minute
        // does not.
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.Equal(5000, await database.TotalAsync("sms", "sent"));
    }

    private Task<int> FoldAsync(int limit = 20_000) =>
        database.Fold(new SiloOptions { FoldBatch = limit })
            .RunOnceAsync(CancellationToken.None);

    private async Task FoldUntilAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            await FoldAsync(limit: 50);
    }
}
