using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Metrics;
using CampaignEngine.Silo.Tests.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Live;

/// <summary>
/// The database goes back to an earlier state, as <see cref="LiveLook"/> notices: whoever follows starts over, once.
/// </summary>
public sealed class RestoredDatabaseTests
{
    private string _copy = "";

    [Fact]
    public async Task Copy_put_back_under_a_running_silo_resets_everybody_once_though_it_has_come_as_far_again()
    {
        await using var silo = await LiveSilo.StartAsync(prepare: CopyAsync);
        await silo.Database.RunAsync("DELETE FROM rehearsal_clock");
        await using var screen = silo.Watch([1], after: null);
        Assert.Equal(5, (await screen.ProgressAsync()).Campaigns.Single().Progress.Touches.Planned);
        await silo.MoveOnAsync(dealer: 1, planned: 70);
        Assert.Equal(2, (await screen.ProgressAsync()).Version);
        var last = screen.LastId;

        await PutBackAsync(silo.Database);
        await silo.MoveOnAsync(dealer: 1, planned: 1);
        await silo.MoveOnAsync(dealer: 1, planned: 1);

        Assert.Equal(LiveEvents.Reset, (await screen.NewsAsync()).EventType);
        var all = Assert.IsType<LiveProgress>((await screen.NewsAsync()).Data.Value);
        Assert.Contains(all.Campaigns.Single().Progress.Touches.Planned, new long[] { 5, 6, 7 });
        Assert.NotEqual(last.Epoch, screen.LastId.Epoch);
        await silo.MoveOnAsync(dealer: 1, planned: 1);
        await screen.UntilPlannedAsync(8);

        await using var late = silo.Watch([1], last);
        Assert.Equal(LiveEvents.Reset, (await late.NewsAsync()).EventType);
        Assert.Equal(8, (await late.ProgressAsync()).Campaigns.Single().Progress.Touches.Planned);
    }

    [Fact]
    public async Task Dump_loaded_into_the_same_database_begins_another_history()
    {
        await using var silo = await LiveSilo.StartAsync();
        await silo.MoveOnAsync(dealer: 1, planned: 5);
        await using var screen = silo.Watch(null, after: null);
        await screen.ProgressAsync();
        var (before, id) = (screen.LastId, await silo.Database.ReadAsync<Guid>("SELECT id FROM database_history"));

        // A dump writes every row anew, with the values it had.
        await silo.Database.RunAsync(
            $"DELETE FROM database_history; INSERT INTO database_history (id) VALUES ('{id}')");

        Assert.Equal(LiveEvents.Reset, (await screen.NewsAsync()).EventType);
        Assert.Equal(1, (await screen.ProgressAsync()).Version);
        Assert.NotEqual(before.Epoch, screen.LastId.Epoch);
    }

    [Fact]
    public async Task Totals_that_go_back_by_themselves_are_given_another_history_by_the_silo_that_sees_it()
    {
        await using var silo = await LiveSilo.StartAsync();
        await silo.MoveOnAsync(dealer: 1, planned: 5);
        await silo.MoveOnAsync(dealer: 1, planned: 1);
        await using var screen = silo.Watch(null, after: null);
        await screen.ProgressAsync();
        var before = screen.LastId;

        await silo.Database.RunAsync(
            """
            WITH total AS (UPDATE dealer_total SET amount = 5, version = 1 WHERE metric = 'planned'),
                 mark AS (UPDATE dealer_version SET version = 1)
            UPDATE fold_version SET version = 1
            """);

        Assert.Equal(LiveEvents.Reset, (await screen.NewsAsync()).EventType);
        var all = await screen.ProgressAsync();
        Assert.Equal((1, 5), (all.Version, all.Campaigns.Single().Progress.Touches.Planned));
        Assert.NotEqual(before.Epoch, screen.LastId.Epoch);
        Assert.Equal(screen.LastId, await silo.IdAsync(1));
        await silo.MoveOnAsync(dealer: 1, planned: 1);
        Assert.Equal(2, (await screen.ProgressAsync()).Version);
    }

    [Fact]
    public async Task Epoch_outlives_a_vacuum_that_rewrites_everything()
    {
        await using var silo = await LiveSilo.StartAsync();
        var before = await silo.IdAsync(0);
        await silo.Database.RunAsync("VACUUM (FULL, FREEZE) database_history");
        Assert.Equal(before, await silo.IdAsync(0));
    }

    private async Task CopyAsync(TestDatabase database)
    {
        await database.PrepareAsync();
        await database.PlanAsync(1, 7, planned: 5, sent: 0);
        await database.Fold().RunOnceAsync(CancellationToken.None);
        // A database is copied only while nobody is connected to it.
        foreach (var pool in new[] { database.Databases.Api, database.Databases.Engine })
            pool.Clear();
        _copy = NameOf(await TestCluster.CreateDatabaseAsync(NameOf(database.ConnectionString)));
    }

    private async Task PutBackAsync(TestDatabase database)
    {
        var name = NameOf(database.ConnectionString);
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "postgres" };
        await using var pool = NpgsqlDataSource.Create(server);
        await using (var drop = pool.Command($"DROP DATABASE {name} WITH (FORCE)"))
            await drop.ExecuteNonQueryAsync();
        await using (var rename = pool.Command($"ALTER DATABASE {_copy} RENAME TO {name}"))
            await rename.ExecuteNonQueryAsync();
        // A silo finds out one broken connection after the other; the test has only so many tries.
        foreach (var broken in new[] { database.Databases.Api, database.Databases.Engine })
            broken.Clear();
    }

    private static string NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;
}
