using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Storage;

public sealed class CommitTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Add = "INSERT INTO secret (name, value) VALUES ($1, '\\x00')";

    [Fact]
    public async Task What_a_batch_writes_is_durable_when_it_returns()
    {
        await using var connection = await OpenAsync();
        await using (await connection.BeginTransactionAsync())
        await using (var batch = new NpgsqlBatch(connection).With(Add, "kept").With(Add, "kept-too"))
            await batch.CommitAsync();
        Assert.Equal(2L, await CountAsync("kept%"));
    }

    [Fact]
    public async Task A_refused_statement_commits_nothing_and_leaves_the_connection_usable()
    {
        await using var connection = await OpenAsync();
        await using (await connection.BeginTransactionAsync())
        await using (var batch = new NpgsqlBatch(connection).With(Add, "twice").With(Add, "twice").With(Add, "after"))
            Assert.Equal(
                PostgresErrorCodes.UniqueViolation,
                (await Assert.ThrowsAsync<PostgresException>(batch.CommitAsync)).SqlState);
        Assert.Equal(0L, await CountAsync("twice") + await CountAsync("after"));
        await using var next = connection.Command(Add, "next");
        Assert.Equal(1, await next.ExecuteNonQueryAsync());
    }

    [Fact]
    public async Task A_connection_that_the_server_ends_leaves_the_outcome_unknown()
    {
        await using var connection = await OpenAsync();
        await using (await connection.BeginTransactionAsync())
        await using (var batch = new NpgsqlBatch(connection)
            .With(Add, "unknown").With("SELECT pg_terminate_backend(pg_backend_pid())"))
            await Assert.ThrowsAsync<CommitUnknownException>(batch.CommitAsync);
    }

    private async Task<NpgsqlConnection> OpenAsync() => await database.Databases.Engine.OpenConnectionAsync();

    private async Task<long> CountAsync(string name)
    {
        await using var command = database.Databases.Api.Command(
            "SELECT count(*) FROM secret WHERE name LIKE $1", name);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
