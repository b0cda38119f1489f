using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Tests.Metrics;
using CampaignEngine.Silo.Tests.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Turns;

public sealed class ContactMarksTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateOnly March = new(2026, 3, 1);

    public Task InitializeAsync() => database.ClearAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_term_counts_once_however_often_it_is_tried_and_reached()
    {
        await MarkAsync((1, 2, TouchStatus.Sent), (2, 2, TouchStatus.Delivered), (1, 2, TouchStatus.Sent));
        await MarkAsync((1, 3, TouchStatus.Sent), (2, 3, TouchStatus.Delivered));
        await MarkAsync((1, 4, TouchStatus.Delivered), (2, 4, TouchStatus.Sent));
        await MarkAsync((1, 5, TouchStatus.Delivered));
        Assert.Equal("1 2026-03-02 2026-03-04, 2 2026-03-02 2026-03-02", await database.ReadAsync<string>(
            """
            SELECT string_agg(concat_ws(' ', policy_id, contacted_on, reached_on), ', ' ORDER BY policy_id)
            FROM term_contact
            """));
        Assert.Equal("2026-03-02 contacted 2, 2026-03-02 reached 1, 2026-03-04 reached 1", await CountsAsync());
    }

    [Fact]
    public async Task What_was_reached_at_once_is_contacted_too()
    {
        await MarkAsync((1, 2, TouchStatus.Sent), (1, 2, TouchStatus.Delivered));
        Assert.Equal("2026-03-02 contacted 1, 2026-03-02 reached 1", await CountsAsync());
    }

    [Fact]
    public async Task What_failed_or_was_suppressed_is_no_contact()
    {
        await MarkAsync((1, 2, TouchStatus.Failed), (2, 2, TouchStatus.Suppressed));
        Assert.Equal("", await CountsAsync());
    }

    private async Task MarkAsync(params (long Policy, int Day, TouchStatus End)[] ends)
    {
        var marks = new ContactMarks();
        foreach (var (policy, day, end) in ends)
            marks.Add(policy, new TotalsKey(1, 7, March, new DateOnly(2026, 3, day)), end);
        await using var connection = await database.Databases.Engine.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        marks.WriteTo(batch);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync();
    }

    private Task<string> CountsAsync() => database.ReadAsync<string>(
        """
        SELECT coalesce(string_agg(concat_ws(' ', day, metric, amount), ', ' ORDER BY day, metric), '')
        FROM metric_delta WHERE channel = '' AND dealer_id = 1 AND campaign_id = 7 AND month = '2026-03-01'
        """);
}
