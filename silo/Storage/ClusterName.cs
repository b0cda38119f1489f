using Npgsql;

namespace CampaignEngine.Silo.Storage;

/// <summary>One cluster a database: its silos find each other there by this name.</summary>
internal static class ClusterName
{
    private static readonly string ReadClusterName = Sql.Load("Storage/read_cluster_name.sql");

    /// <summary>The name of the cluster whose silos share a database.</summary>
    public static async Task<string> ReadAsync(NpgsqlDataSource pool, CancellationToken stop)
    {
        await using var command = pool.Command(ReadClusterName);
        return (string)(await command.ExecuteScalarAsync(stop))!;
    }
}
