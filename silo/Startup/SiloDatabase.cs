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

    /// <summary>Opens the operator's database, or a private one in a directory.</summary>
    /// <param name="directory">Where a private server keeps its data.</param>
    /// <param name="isPassing">
    /// Whether a private database is made anew and dropped when a later run finds it unused.
    /// </param>
    /// <param name="say">Hears what takes long.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<SiloDatabase> OpenAsync(
        string directory, bool isPassing, Action<string> say, CancellationToken stop)
    {
        var own = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(own))
            return await OpenAsync(null, own, new NpgsqlConnectionStringBuilder(own).Host ?? "PostgreSQL", stop);
        var server = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions(Path.Combine(directory, "pg")) { Say = say }, stop);
        try
        {
            var connection = isPassing
                ? await PassingDatabase.CreateAsync(
                    server.ConnectionString, gone => LedgerStore.Forget(directory, gone), stop)
                : server.ConnectionString;
            return await OpenAsync(server, connection, server.Description, stop);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
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

    private static async Task<SiloDatabase> OpenAsync(
        EmbeddedPostgres? server, string connection, string description, CancellationToken stop)
    {
        await new Migrator(connection, TimeProvider.System).MigrateAsync(stop);
        return new SiloDatabase(server, await Databases.OpenAsync(connection, stop), description);
    }
}
