using Npgsql;

namespace CampaignEngine.Faults.Tests;

/// <summary>Keeps a campaign where it is, as long as it is held.</summary>
internal sealed class Hold : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly string _end;

    private Hold(NpgsqlConnection connection, string end) => (_connection, _end) = (connection, end);

    /// <summary>
    /// The clock does not move on and no alarm rings; texts and calls that were due are still made. It is a letter
    /// that no silo can read, to no policy: a rehearsal waits for every letter.
    /// </summary>
    public static Task<Hold> OfClockAsync(string database) => TakeAsync(database,
        """INSERT INTO letter (policy_id, message, at) VALUES (0, '{"is":"hold"}', now())""",
        "DELETE FROM letter WHERE policy_id = 0");

    /// <summary>No turn is committed and no text leased: both wait, and after seconds fail.</summary>
    public static Task<Hold> OfTurnsAsync(string database) => TakeAsync(database,
        "BEGIN; LOCK TABLE policy_state IN EXCLUSIVE MODE", "ROLLBACK");

    public async ValueTask DisposeAsync()
    {
        await RunAsync(_connection, _end);
        await _connection.DisposeAsync();
    }

    private static async Task<Hold> TakeAsync(string database, string begin, string end)
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await RunAsync(connection, begin);
        return new Hold(connection, end);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
