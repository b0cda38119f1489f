using CampaignEngine.Silo.Tests.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Tests;

/// <summary>Stages meetings of transactions: one of the test's own holds locks until others wait behind them.</summary>
internal static class Standoff
{
    /// <summary>Takes locks, or writes without committing; what it holds is undone with the connection.</summary>
    public static async Task<NpgsqlConnection> HoldAsync(this EngineHost engine, string sql)
    {
        var connection = new NpgsqlConnection(engine.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; " + sql, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Waits until so many transactions wait for a lock, or until one of these tasks has ended.</summary>
    public static Task WaitingAsync(this EngineHost engine, int count, params Task[] orUntil) => Eventually.HoldsAsync(
        async () => orUntil.Any(task => task.IsCompleted) || await engine.ScalarAsync<long>(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'
            """) >= count,
        $"{count} transactions wait for a lock");
}
