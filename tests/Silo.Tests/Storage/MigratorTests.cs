using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Storage;

public sealed class MigratorTests : IAsyncLifetime
{
    private static readonly Migration First = new(
        1, "first", "CREATE TABLE first (id int); INSERT INTO first VALUES (1);");

    private static readonly Migration Second = new(
        2, "second", "ALTER TABLE first ADD COLUMN name text;");

    private readonly EmptyTestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Empty_database_gets_every_migration_in_order()
    {
        Assert.Equal([First, Second], await MigrateAsync(Second, First));
        Assert.Equal(
            "1 first,2 second",
            await ReadAsync(
                "SELECT string_agg(version || ' ' || name, ',' ORDER BY version) FROM schema_migration"));
    }

    [Fact]
    public async Task Second_run_changes_nothing()
    {
        await MigrateAsync(First);
        Assert.Empty(await MigrateAsync(First));
    }

    [Fact]
    public async Task Only_what_is_missing_is_applied()
    {
        await MigrateAsync(First);
        Assert.Equal([Second], await MigrateAsync(First, Second));
    }

    [Fact]
    public async Task Eight_silos_starting_at_once_move_the_version_once()
    {
        var silos = Enumerable.Range(0, 8).Select(_ => Task.Run(() => MigrateAsync(First, Second)));
        var runs = await Task.WhenAll(silos);
        Assert.Single(runs, run => run.Count == 2);
        Assert.Equal(7, runs.Count(run => run.Count == 0));
        Assert.Equal("1", await ReadAsync("SELECT count(*)::text FROM first"));
    }

    [Fact]
    public async Task Failing_migration_leaves_no_trace_and_the_earlier_ones_stay()
    {
        var broken = new Migration(2, "broken", "CREATE TABLE half (id int); SELECT 1 / 0;");
        await Assert.ThrowsAsync<PostgresException>(() => MigrateAsync(First, broken));
        Assert.Equal("1", await ReadAsync("SELECT max(version)::text FROM schema_migration"));
        Assert.Equal("", await ReadAsync("SELECT coalesce(to_regclass('half')::text, '')"));
        Assert.Equal([Second], await MigrateAsync(First, Second));
    }

    [Fact]
    public async Task Database_newer_than_the_program_is_refused_in_both_languages()
    {
        await MigrateAsync(First, Second);
        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(() => MigrateAsync(First));
        Assert.Contains("schema version 2", refused.English, StringComparison.Ordinal);
        Assert.Contains("结构版本为 2", refused.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_text_of_an_applied_migration_is_refused()
    {
        await MigrateAsync(First);
        var changed = First with { Text = "CREATE TABLE other (id int);" };
        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(
            () => MigrateAsync(changed, Second));
        Assert.Contains("Migration 1 'first'", refused.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Gap_in_the_versions_is_a_fault_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => new Migrator("", TimeProvider.System, [Second]));

    [Fact]
    public async Task Migration_waits_for_a_reader_by_letting_go_and_trying_again()
    {
        await MigrateAsync(First);
        await using var reader = new NpgsqlConnection(_database.ConnectionString);
        await reader.OpenAsync();
        await using var reading = await reader.BeginTransactionAsync();
        await using (var select = new NpgsqlCommand("SELECT count(*) FROM first", reader))
            await select.ExecuteScalarAsync();
        var migrating = Task.Run(() => MigrateAsync(First, Second));
        await Eventually.HoldsAsync(
            async () => await ReadAsync("SELECT count(*)::text FROM pg_locks WHERE NOT granted") != "0",
            "the migration waits");
        // A caller arriving behind the waiting migration is stalled by its lock_timeout at the longest.
        Assert.Equal("1", await ReadAsync("SELECT count(*)::text FROM first"));
        await reading.CommitAsync();
        Assert.Equal([Second], await migrating);
    }

    private Task<IReadOnlyList<Migration>> MigrateAsync(params Migration[] migrations) =>
        new Migrator(_database.ConnectionString, TimeProvider.System, migrations)
            .MigrateAsync(CancellationToken.None);

    private async Task<string?> ReadAsync(string sql)
    {
        await using var command = _database.Databases.Api.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync();
    }
}
