using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Storage;

/// <summary>Every statement the silo runs fits the schema that the migrations make.</summary>
public sealed class SqlPrepareTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    // Commands PostgreSQL does not prepare: they are run, and undone.
    private static readonly string[] Unprepared = ["LISTEN", "LOCK"];

    public static readonly TheoryData<string> Statements =
    [
        .. typeof(Sql).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Where(name => !name.Contains(".Migrations.", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Statement_fits_the_schema(string resource)
    {
        var sql = await ReadAsync(resource);
        var isPrepared = !Unprepared.Any(word => Body(sql).StartsWith(word, StringComparison.Ordinal));
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(isPrepared ? "PREPARE it AS " + sql : sql, connection);
        await command.ExecuteNonQueryAsync();
        await transaction.RollbackAsync();
        if (!isPrepared)
            return;
        await using var forget = new NpgsqlCommand("DEALLOCATE it", connection);
        await forget.ExecuteNonQueryAsync();
    }

    private static async Task<string> ReadAsync(string resource)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static string Body(string sql) =>
        string.Join('\n', sql.Split('\n').SkipWhile(line => line.StartsWith("--", StringComparison.Ordinal)));
}
