using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Storage.Embedded;
using Npgsql;

namespace CampaignEngine.Silo.Startup;

/// <summary>
/// The database of this silo, ready to use: migrated, with its pools open. Lets go of a private server
/// at the end.
/// </summary>
internal sealed class SiloDatabase : IAsyncDisposable
{
    /// <summary>Names the operator's own PostgreSQL; unset for a private one.</summary>
    public const string Variable = "CAMPAIGN_POSTGRES";

    private readonly EmbeddedPostgres? _server;

    private SiloDatabase(EmbeddedPostgres? server, Databases databases, string description) =>
        (_server, Databases, Description) = (server, databases, description);

    public Databases Databases { get; }

    /// <summary>Name of the database; imports of different ones have the same numbers.</summary>
    public string Name => new NpgsqlConnectionStringBuilder(Databases.Api.ConnectionString).Database ?? "";

    /// <summary>Where the data lies, in a few words.</summary>
    public string Description { get; }

    /// <summary>Where a private server keeps its data when nobody names a place.</summary>
    public static string DefaultDirectory => Path.Combine(RehearsalStart.DeployDirectory(), ".data");

    private static string? Own => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } own ? own : null;

    /// <summary>Opens the operator's database, or a private one in a directory.</summary>
    /// <param name="directory">Where a private server keeps its data.</param>
    /// <param name="isPassing">
    /// Whether a private database is made anew and dropped when a later run finds it unused.
    /// </param>
    /// <param name="say">Hears what takes long.</param>
    /// <param name="stop">Gives up.</param>
    public static Task<SiloDatabase> OpenAsync(
        string directory, bool isPassing, Action<string> say, CancellationToken stop) => OpenAsync(
        directory, say, async server => isPassing
            ? await PassingDatabase.CreateAsync(server, gone => LedgerStore.Forget(directory, gone), stop)
            : server,
        stop);

    /// <summary>
    /// Opens what a silo uses already: the operator's database, or that of a directory, of which there must be one.
    /// Where none is named, a rehearsal that is under way goes before what serves there.
    /// </summary>
    public static Task<SiloDatabase> FindAsync(string? directory, Action<string> say, CancellationToken stop)
    {
        var folder = directory ?? DefaultDirectory;
        if (Own is null && !Directory.Exists(ServerOf(folder)))
            throw new OperatorException(
                $"There is no database in '{folder}'. "
                    + $"Name the silo's folder with --data, or its database in {Variable}.",
                $"“{folder}”中没有数据库。请用 --data 指定引擎的数据目录，或在 {Variable} 中指定其数据库。");
        return OpenAsync(
            folder, say, async server => directory is null
                ? await PassingDatabase.FindUsedAsync(server, stop) ?? server
                : server,
            stop);
    }

    /// <summary>Starts a private server again that has died; does nothing for the operator's own.</summary>
    public Task ReviveAsync(CancellationToken stop) => _server?.ReviveAsync(stop) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Databases.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static string ServerOf(string directory) => Path.Combine(directory, "pg");

    private static async Task<SiloDatabase> OpenAsync(
        string directory, Action<string> say, Func<string, Task<string>> choose, CancellationToken stop)
    {
        if (Own is { } own)
            return await OpenAsync(null, own, new NpgsqlConnectionStringBuilder(own).Host ?? "PostgreSQL", stop);
        var server = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions(ServerOf(directory)) { Say = say }, stop);
        try
        {
            return await OpenAsync(server, await choose(server.ConnectionString), server.Description, stop);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static async Task<SiloDatabase> OpenAsync(
        EmbeddedPostgres? server, string connection, string description, CancellationToken stop)
    {
        await new Migrator(connection, TimeProvider.System).MigrateAsync(stop);
        return new SiloDatabase(server, await Databases.OpenAsync(connection, stop), description);
    }
}
