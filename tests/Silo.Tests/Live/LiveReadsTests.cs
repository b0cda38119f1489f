using CampaignEngine.Silo.Tests.Metrics;
using CampaignEngine.Silo.Tests.Storage;

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
        var answers = Enumerable.Range(0, 50)
            .Select(_ => _silo.Reads.ReadAsync(null, 0, _silo.Stop)).ToArray();

        // A reading that ends before the last question is asked makes room for one more, never for one each.
        var readings = (await Task.WhenAll(answers)).Distinct(ReferenceEqualityComparer.Instance).Count();
        Assert.InRange(readings, 1, answers.Length / 5);
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
