using CampaignEngine.Silo.Hosting;
using Npgsql;

namespace CampaignEngine.Silo.Storage;

/// <summary>
/// Keeps monthly partitions of touches and journal ahead of time, so that old months can be dropped whole. Rows outside
/// them lie in the default partitions and are found all the same.
/// </summary>
internal sealed class Partitions(Databases databases, ILogger<Partitions> log)
{
    private const int MonthsBehind = 3;
    private const int MonthsAhead = 15;

    private static readonly string EnsurePartition = Sql.Load("Storage/ensure_partition.sql");

    /// <summary>Makes the partitions around an instant that are missing; safe for several silos at once.</summary>
    public async Task EnsureAsync(DateTimeOffset now, CancellationToken stop)
    {
        var first = new DateOnly(now.Year, now.Month, 1);
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        for (var month = first.AddMonths(-MonthsBehind);
            month <= first.AddMonths(MonthsAhead);
            month = month.AddMonths(1))
            foreach (var table in (string[])["touch", "journal"])
                await EnsureAsync(connection, table, month, stop);
    }

    private async Task EnsureAsync(NpgsqlConnection connection, string table, DateOnly month, CancellationToken stop)
    {
        try
        {
            await using var command = connection.Command(EnsurePartition, table, month);
            await command.ExecuteNonQueryAsync(stop);
        }
        catch (PostgresException cause)
            when (cause.SqlState is PostgresErrorCodes.CheckViolation or PostgresErrorCodes.LockNotAvailable)
        {
            // The default partition holds rows of that month already, or is busy; they stay where they are.
            log.PartitionSkipped(table, month, cause);
        }
    }
}
