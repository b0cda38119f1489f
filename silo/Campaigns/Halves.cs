using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>
/// Writes of many terms inside a larger transaction: what the server refuses is undone to a savepoint and tried again
/// in halves, until it passes or is the one term at fault. The transaction goes on without that one.
/// </summary>
internal static class Halves
{
    /// <summary>Writes a set and hands each term at fault, its write undone, to <paramref name="refused"/>.</summary>
    public static async Task WriteAsync<T>(
        NpgsqlConnection connection, IReadOnlyList<T> set, Func<IReadOnlyList<T>, Task> write,
        Func<T, PostgresException, Task> refused, CancellationToken stop)
    {
        if (set.Count == 0)
            return;
        await RunAsync(connection, "SAVEPOINT half", stop);
        try
        {
            await write(set);
        }
        catch (PostgresException cause) when (!cause.IsTransient && !cause.IsIntervention())
        {
            await RunAsync(connection, "ROLLBACK TO half", stop);
            await SplitAsync(connection, set, write, refused, cause, stop);
        }
        await RunAsync(connection, "RELEASE half", stop);
    }

    private static async Task SplitAsync<T>(
        NpgsqlConnection connection, IReadOnlyList<T> set, Func<IReadOnlyList<T>, Task> write,
        Func<T, PostgresException, Task> refused, PostgresException cause, CancellationToken stop)
    {
        if (set.Count == 1)
        {
            await refused(set[0], cause);
            return;
        }
        var middle = set.Count / 2;
        await WriteAsync(connection, [.. set.Take(middle)], write, refused, stop);
        await WriteAsync(connection, [.. set.Skip(middle)], write, refused, stop);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
