using CampaignEngine.Silo.Storage.Embedded;
using Npgsql;

namespace CampaignEngine.Bench;

/// <summary>
/// The server under all measurements of a run: a private PostgreSQL with its production settings, or the one that
/// CAMPAIGN_BENCH_POSTGRES names. Every measurement gets a database of its own, dropped at the end.
/// </summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private const string Variable = "CAMPAIGN_BENCH_POSTGRES";

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "campaign-bench");

    private readonly EmbeddedPostgres? _embedded;
    private readonly string _connectionString;
    private readonly NpgsqlDataSource _admin;
    private readonly List<string> _made = [];

    private BenchServer(EmbeddedPostgres? embedded, string connectionString)
    {
        _embedded = embedded;
        _connectionString = connectionString;
        _admin = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, Pooling = false });
    }

    /// <summary>Which server this is.</summary>
    public string Description { get; private set; } = "";

    /// <summary>The server's first process; null when it runs on another machine.</summary>
    public int? Postmaster { get; private set; }

    public static async Task<BenchServer> StartAsync(CancellationToken stop)
    {
        var given = Environment.GetEnvironmentVariable(Variable);
        var embedded = string.IsNullOrEmpty(given)
            ? await EmbeddedPostgres.StartAsync(
                new EmbeddedPostgresOptions(Folder) { Say = Console.Error.WriteLine }, stop)
            : null;
        var server = new BenchServer(embedded, embedded?.ConnectionString ?? given!);
        server.Description = embedded?.Description ?? $"PostgreSQL named by {Variable}";
        server.Postmaster = await Machine.PostmasterAsync(server._admin, stop);
        return server;
    }

    /// <summary>Makes a database, empty or as a copy of another that nobody is connected to.</summary>
    public async Task<string> CreateAsync(string? template, CancellationToken stop)
    {
        var name = "bench_" + Guid.NewGuid().ToString("N")[..12];
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template ?? "template1"}", stop);
        _made.Add(name);
        return name;
    }

    public async Task DropAsync(string name, CancellationToken stop)
    {
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", stop);
        _made.Remove(name);
    }

    /// <summary>How to reach a database as its owner.</summary>
    public string ConnectionTo(string name) =>
        new NpgsqlConnectionStringBuilder(_connectionString) { Database = name }.ConnectionString;

    /// <summary>Runs a statement on the server outside the measured databases.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken stop)
    {
        await using var command = _admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Runs a statement in a database that is then left alone again.</summary>
    public async Task ExecuteInAsync(string name, string sql, CancellationToken stop)
    {
        await using var connection = await OpenAsync(name, stop);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>One value read from a database.</summary>
    public async Task<T> ScalarAsync<T>(string name, string sql, CancellationToken stop)
    {
        await using var connection = await OpenAsync(name, stop);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>A connection of its own, without pool and time limit.</summary>
    public async Task<NpgsqlConnection> OpenAsync(string name, CancellationToken stop)
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionTo(name)) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(stop);
        return connection;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var name in _made.ToArray())
            await DropAsync(name, CancellationToken.None);
        await _admin.DisposeAsync();
        if (_embedded is not null)
            await _embedded.DisposeAsync();
    }
}
