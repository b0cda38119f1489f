using Npgsql;

namespace CampaignEngine.Silo.Storage;

/// <summary>Builds commands with positional parameters from statements that live in .sql files.</summary>
internal static class Statement
{
    /// <summary>A command of its own; <paramref name="values"/> become $1, $2 … in order, null becomes NULL.</summary>
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(Parameter(value));
        return command;
    }

    /// <summary>A command on any connection of a pool.</summary>
    public static NpgsqlCommand Command(this NpgsqlDataSource pool, string sql, params object?[] values)
    {
        var command = pool.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(Parameter(value));
        return command;
    }

    /// <summary>One more command of a batch.</summary>
    public static NpgsqlBatch With(this NpgsqlBatch batch, string sql, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(Parameter(value));
        batch.BatchCommands.Add(command);
        return batch;
    }

    private static NpgsqlParameter Parameter(object? value) => new() { Value = value ?? DBNull.Value };
}
