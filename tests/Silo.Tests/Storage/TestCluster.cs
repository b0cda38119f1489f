using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Storage.Embedded;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Storage;

/// <summary>
/// The PostgreSQL of a test run: the one CAMPAIGN_TEST_POSTGRES names, otherwise one embedded cluster that
/// all test processes of this machine and user share; started at the first need, stopped by its guard after
/// the last process.
/// </summary>
internal static class TestCluster
{
    // Creating and dropping databases takes turns between test processes ("test" in ASCII).
    private const long AdvisoryKey = 0x74657374;

    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    // Part of the name, so that checkouts with other migrations can share the cluster.
    private static readonly string Template = "campaign_template_" + Fingerprint();

    private static EmbeddedPostgres? _embedded;

    /// <summary>Creates a database with the whole schema and returns the way into it.</summary>
    internal static async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var server = await Server.Value;
        var name = $"t_{Environment.ProcessId}_{Guid.NewGuid():N}"[..30];
        await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE {template ?? Template}");
        return On(server, name);
    }

    internal static async Task DropDatabaseAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await ExecuteAsync(await Server.Value, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task<string> StartAsync()
    {
        var server = Environment.GetEnvironmentVariable("CAMPAIGN_TEST_POSTGRES")
            ?? await StartEmbeddedAsync();
        await using var connection = new NpgsqlConnection(On(server, "postgres"));
        await connection.OpenAsync();
        await RunAsync(connection, $"SELECT pg_advisory_lock({AdvisoryKey})");
        await DropLeftoversAsync(connection);
        var ready = await ReadNamesAsync(connection, "SELECT datname FROM pg_database WHERE datistemplate");
        if (!ready.Contains(Template))
            await MakeTemplateAsync(connection);
        return server;
    }

    private static async Task<string> StartEmbeddedAsync()
    {
        _embedded = await EmbeddedPostgres.StartAsync(
            new(Path.Combine(Path.GetTempPath(), $"campaign-tests-{Environment.UserName}"))
            {
                ExtraSettings =
                [
                    "fsync = off", "full_page_writes = off", "synchronous_commit = off",
                    "max_connections = 500",
                ],
            },
            CancellationToken.None);
        return _embedded.ConnectionString;
    }

    private static async Task MakeTemplateAsync(NpgsqlConnection connection)
    {
        await RunAsync(connection, $"DROP DATABASE IF EXISTS {Template} WITH (FORCE)");
        await RunAsync(connection, $"CREATE DATABASE {Template}");
        await new Migrator(On(connection.ConnectionString, Template), TimeProvider.System)
            .MigrateAsync(CancellationToken.None);
        await RunAsync(connection, $"ALTER DATABASE {Template} IS_TEMPLATE true");
    }

    // A killed test process leaves its databases; their names hold its pid.
    private static async Task DropLeftoversAsync(NpgsqlConnection connection)
    {
        var names = await ReadNamesAsync(
            connection, "SELECT datname FROM pg_database WHERE datname ~ '^t_[0-9]+_'");
        foreach (var name in names.Where(name => !IsRunning(name.Split('_')[1])))
            await RunAsync(connection, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static bool IsRunning(string pid)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(On(server, "postgres"));
        await connection.OpenAsync();
        await RunAsync(connection, sql);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ReadNamesAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await rows.ReadAsync())
            names.Add(rows.GetString(0));
        return names;
    }

    private static string On(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server)
        {
            Database = database,
            Pooling = false,
            PersistSecurityInfo = true,
        }.ConnectionString;

    private static string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(Migration.Embedded.Select(migration => migration.Checksum)))))[..12];
}
