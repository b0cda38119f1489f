using CampaignEngine.Silo.Tests.Metrics;
using CampaignEngine.Silo.Tests.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Live;

public sealed class LiveReadsTests(TestDatabase database)
    : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    private readonly LiveSilo _silo = new(database);

    public Task InitializeAsync() => database.PrepareAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _silo.Dispose();

    [Fact]
    public async Task Same_question_at_the_same_time_shares_a_reading()
    {
        Task<LiveProgress>[] answers;
        await using (var connection = await database.Databases.Api.OpenConnectionAsync())
        await using (await connection.BeginTransactionAsync())
        {
            // The first reading waits for the table until all have asked.
            await using var hold = new NpgsqlCommand("LOCK TABLE dealer_total IN ACCESS EXCLUSIVE MODE", connection);
            await hold.ExecuteNonQueryAsync();
            answers = [.. Enumerable.Range(0, 50).Select(_ => _silo.Reads.ReadAsync(null, 0, _silo.Stop))];
        }
        Assert.Single((await Task.WhenAll(answers)).Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public async Task Different_scopes_never_share_an_answer()
    {
        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await _silo.Fold.RunOnceAsync(_silo.Stop);
        var first = _silo.Reads.ReadAsync([1], 0, _silo.Stop);
        var second = _silo.Reads.ReadAsync([2], 0, _silo.Stop);

        Assert.Single((await first).Campaigns);
        Assert.Empty((await second).Campaigns);
    }

    [Fact]
    public async Task Subscriber_who_leaves_does_not_take_the_answer_from_others()
    {
        // Gone before the first answer can come, however fast the server is.
        var left = _silo.Reads.ReadAsync(null, 0, new CancellationToken(canceled: true));
        var stayed = _silo.Reads.ReadAsync(null, 0, _silo.Stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal(0, (await stayed).Version);
    }
}
