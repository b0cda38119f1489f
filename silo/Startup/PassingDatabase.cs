using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Startup;

/// <summary>
/// A database for one rehearsal: every run begins with an empty one; those that no run uses any more
/// are dropped.
/// </summary>
internal static class PassingDatabase
{
    private const string Prefix = "rehearsal_";

    private static readonly string ListUnused = Sql.Load("Startup/list_unused_databases.sql");
    private static readonly string FindUsed = Sql.Load("Startup/find_used_database.sql");

    /// <summary>Makes an empty database on a private server and returns how to reach it.</summary>
    /// <param name="server">How to reach the server.</param>
    /// <param name="dropped">Hears the name of each database that is gone.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<string> CreateAsync(string server, Action<string> dropped, CancellationToken stop)
    {
        var name = Prefix + Guid.NewGuid().ToString("N")[..12];
        await using var source = NpgsqlDataSource.Create(server);
        foreach (var unused in await UnusedAsync(source, stop))
            if (await ExecuteAsync(source, "DROP DATABASE IF EXISTS " + unused, stop))
                dropped(unused);
        await ExecuteAsync(source, "CREATE DATABASE " + name, stop);
        return On(server, name);
    }

    /// <summary>How to reach the database of the rehearsal that is under way; null when none is.</summary>
    public static async Task<string?> FindUsedAsync(string server, CancellationToken stop)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.Command(FindUsed, Prefix + "%");
        return await command.ExecuteScalarAsync(stop) is string name ? On(server, name) : null;
    }

    private static string On(string server, string name) =>
        new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

    private static async Task<List<string>> UnusedAsync(NpgsqlDataSource source, CancellationToken stop)
    {
        var unused = new List<string>();
        await using var command = source.Command(ListUnused, Prefix + "%");
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            unused.Add(reader.GetString(0));
        return unused;
    }

    // Names of databases cannot be parameters; these are ours, letters and digits only.
    private static async Task<bool> ExecuteAsync(NpgsqlDataSource source, string statement, CancellationToken stop)
    {
        try
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync(stop);
            return true;
        }
        catch (PostgresException cause) when (cause.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            // Another run has just begun to use it.
            return false;
        }
    }
}
