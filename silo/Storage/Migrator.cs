using Npgsql;
using Polly;
using Polly.Retry;

namespace CampaignEngine.Silo.Storage;

/// <summary>
/// Brings a database to the schema of this program, each migration in a transaction of its own, one silo at a
/// time; throws <see cref="UnusableDatabaseException"/> for a database that is newer or was migrated by other
/// text.
/// </summary>
internal sealed class Migrator(
    string connectionString, TimeProvider clock, IReadOnlyList<Migration>? migrations = null)
{
    // "campaign" in ASCII; any constant does, it only has to be the same in every silo.
    private const long AdvisoryKey = 0x63616d706169676e;

    private const int LockTries = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly string SchemaMigration = Sql.Load("Storage/Migrations/schema_migration.sql");
    private static readonly string TryLockMigrations = Sql.Load("Storage/try_lock_migrations.sql");
    private static readonly string SelectMigrations = Sql.Load("Storage/select_migrations.sql");
    private static readonly string InsertMigration = Sql.Load("Storage/insert_migration.sql");

    private readonly List<Migration> _known = InOrder(migrations ?? Migration.Embedded);

    // A migration gives up its place after lock_timeout (others queue behind it) and tries again.
    private readonly ResiliencePipeline _patience = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<PostgresException>(
                busy => busy.SqlState == PostgresErrorCodes.LockNotAvailable),
            MaxRetryAttempts = LockTries - 1,
            BackoffType = DelayBackoffType.Linear,
            Delay = Pause,
            MaxDelay = Pause * 20,
        })
        .Build();

    /// <summary>Applies what is missing and returns it; empty when the database was already there.</summary>
    public async Task<IReadOnlyList<Migration>> MigrateAsync(CancellationToken stop)
    {
        var settings = Pool.Migrator.On(connectionString);
        settings.Pooling = false;
        // Closing this one connection also releases the session's advisory lock, whatever happened.
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(stop);
        Databases.RefuseOld(connection.PostgreSqlVersion);
        await WaitForTurnAsync(connection, stop);
        await ExecuteAsync(connection, SchemaMigration, stop);
        var applied = await ReadAppliedAsync(connection, stop);
        History.Check(applied, _known);
        var missing = _known.Skip(applied.Count).ToList();
        foreach (var migration in missing)
            await _patience.ExecuteAsync(
                async token => await ApplyAsync(connection, migration, token), stop);
        return missing;
    }

    // Asking again instead of waiting inside PostgreSQL: a waiting statement would hold a snapshot open,
    // which the migration of the silo in front may itself be waiting for.
    private async Task WaitForTurnAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        while (true)
        {
            await using var command = new NpgsqlCommand(TryLockMigrations, connection);
            command.Parameters.Add(new() { Value = AdvisoryKey });
            if (await command.ExecuteScalarAsync(stop) is true)
                return;
            await Task.Delay(Pause, clock, stop);
        }
    }

    private static async Task ApplyAsync(
        NpgsqlConnection connection, Migration migration, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await ExecuteAsync(connection, migration.Text, stop);
        await using var insert = new NpgsqlCommand(InsertMigration, connection, transaction);
        insert.Parameters.Add(new() { Value = migration.Version });
        insert.Parameters.Add(new() { Value = migration.Name });
        insert.Parameters.Add(new() { Value = migration.Checksum });
        await insert.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static async Task<IReadOnlyList<AppliedMigration>> ReadAppliedAsync(
        NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(SelectMigrations, connection);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var applied = new List<AppliedMigration>();
        while (await rows.ReadAsync(stop))
            applied.Add(new(rows.GetInt32(0), rows.GetString(1), rows.GetString(2)));
        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static List<Migration> InOrder(IReadOnlyList<Migration> migrations)
    {
        var ordered = migrations.OrderBy(migration => migration.Version).ToList();
        for (var i = 0; i < ordered.Count; i++)
            if (ordered[i].Version != i + 1)
                throw new InvalidOperationException(
                    $"Migrations must count 1, 2, 3 …: '{ordered[i].Name}' is {ordered[i].Version}, "
                    + $"not {i + 1}.");
        return ordered;
    }
}
