using Npgsql;

namespace CampaignEngine.Silo.Storage;

/// <summary>
/// The connection pools of one silo on one PostgreSQL, apart so that callers, senders and imports cannot
/// starve the engine; throws <see cref="UnusableDatabaseException"/> when the server is older than the engine
/// supports.
/// </summary>
internal sealed class Databases : IAsyncDisposable
{
    /// <summary>Oldest PostgreSQL whose dialect, HOT rules and settings the engine is written for.</summary>
    internal const int OldestServer = 15;

    private Databases(string connectionString)
    {
        Engine = Build(Pool.Engine, connectionString);
        Sender = Build(Pool.Sender, connectionString);
        Api = Build(Pool.Api, connectionString);
        Bulk = Build(Pool.Bulk, connectionString);
        Reports = Build(Pool.Reports, connectionString);
        Membership = Build(Pool.Membership, connectionString);
        Grains = Build(Pool.Grains, connectionString);
    }

    public NpgsqlDataSource Engine { get; }

    public NpgsqlDataSource Sender { get; }

    public NpgsqlDataSource Api { get; }

    public NpgsqlDataSource Bulk { get; }

    public NpgsqlDataSource Reports { get; }

    public NpgsqlDataSource Membership { get; }

    public NpgsqlDataSource Grains { get; }

    /// <summary>Version of the server at start, such as 15.18.</summary>
    public Version ServerVersion { get; private set; } = new();

    /// <summary>
    /// Builds the pools and looks at the server once; connection failures come through as they are.
    /// </summary>
    public static async Task<Databases> OpenAsync(string connectionString, CancellationToken stop)
    {
        var databases = new Databases(connectionString);
        try
        {
            await using var connection = await databases.Api.OpenConnectionAsync(stop);
            databases.ServerVersion = connection.PostgreSqlVersion;
            RefuseOld(connection.PostgreSqlVersion);
            return databases;
        }
        catch
        {
            await databases.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Throws <see cref="UnusableDatabaseException"/> for a server older than the oldest supported.
    /// </summary>
    internal static void RefuseOld(Version server)
    {
        if (server.Major < OldestServer)
            throw new UnusableDatabaseException(
                $"This PostgreSQL is version {server}; the engine needs {OldestServer} or newer. "
                + "Upgrade the server, or leave CAMPAIGN_POSTGRES unset to use a private one.",
                $"该 PostgreSQL 版本为 {server}；引擎需要 {OldestServer} 或更高版本。"
                + "请升级服务器，或不设置 CAMPAIGN_POSTGRES 以使用内置数据库。");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in (NpgsqlDataSource[])[Engine, Sender, Api, Bulk, Reports, Membership, Grains])
            await pool.DisposeAsync();
    }

    private static NpgsqlDataSource Build(Pool pool, string connectionString)
    {
        var settings = pool.On(connectionString);
        // The name is what the Npgsql meter reports; without it each pool would show as its connection
        // string.
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.Name = settings.ApplicationName;
        return builder.Build();
    }
}
